import { NAME_SPELLINGS } from '@hunar/talent';
import { definition, found, person, query, type Subject, SYSTEM } from './fixture';

const INDEX = definition('names', { synonyms: NAME_SPELLINGS });
const PEOPLE = [
  person('muhammad', { name: 'Muhammad Hussain', headline: 'Developer' }),
  person('mohammed', { name: 'Mohammed Husein' }),
  person('urdu', { name: 'محمد حسین' }),
  person('ayesha', { name: 'Ayesha Qureshi' }),
  person('aisha', { name: 'عائشہ قریشی' }),
  person('rehman', { name: 'Abdul Rehman' }),
  person('rahman', { name: 'عبدالرحمان' }),
  person('said', { name: 'Erum', about: 'She said so.' }),
  // As an Arabic keyboard writes them, and as an Urdu one does; with a stretched letter, vowel signs and a hamza.
  person('arabic', { name: 'علي كمال', city: 'كراچي' }),
  person('persian', { name: 'علی کمال', city: 'کراچی' }),
  person('marked', { name: 'مُحَمَّد یـــحیٰی', headline: 'ذمّہ دار' }),
  person('hamza', { name: 'رئیس آفریدی', about: 'مؤلف' }),
];

/** Names, which have no one spelling in Latin letters and several in Urdu's. */
export function nameCases(subject: Subject): void {
  const find = (text: string) => found(subject, INDEX, text);

  beforeAll(async () => {
    await subject.engine.ensure(INDEX);
    await subject.engine.write(INDEX, PEOPLE, []);
  });

  it.each([
    ['Muhammed', ['marked', 'mohammed', 'muhammad', 'urdu']],
    ['mohammad husain', ['mohammed', 'muhammad', 'urdu']],
    ['محمد حسین', ['mohammed', 'muhammad', 'urdu']],
    ['Aysha', ['aisha', 'ayesha']],
    ['aisha quraishi', ['aisha', 'ayesha']],
    ['عائشہ', ['aisha', 'ayesha']],
    ['Abdur Rahman', ['rahman', 'rehman']],
    ['عبدالرحمن', ['rahman', 'rehman']],
    ['Aly', ['arabic', 'persian']],
    ['Saeed', []],
  ])('finds by %s whoever has the name in any spelling', async (text, ids) => {
    expect(await find(text)).toEqual(ids);
  });
  it.each([
    ['علی کمال', ['arabic', 'persian']],
    ['علي كمال', ['arabic', 'persian']],
    ['كراچی', ['arabic', 'persian']],
    ['کراچ', ['arabic', 'persian']],
    ['محـــمد یحیی', ['marked']],
    ['مُحَمَّد يحيي', ['marked']],
    ['ريیس', ['hamza']],
    ['رئيس افريدي', ['hamza']],
    ['مولف', ['hamza']],
  ])('reads %s as the same word from every keyboard', async (text, ids) => {
    expect(await find(text)).toEqual(ids);
  });
  it('shows a name as it is written, whatever was typed', async () => {
    const { hits } = await subject.engine.search(SYSTEM, INDEX, query({ text: 'كراچی' }));
    const shown = hits.map(({ id, highlights }) => [id, highlights.map(({ field, fragments }) => [field, fragments])]);
    expect(shown.sort()).toEqual([
      ['arabic', [['city', [{ text: 'كراچي', matched: true }]]]],
      ['persian', [['city', [{ text: 'کراچی', matched: true }]]]],
    ]);
  });
}
