import { definition, found, idsOf, person, query, type Subject, SYSTEM } from './fixture';

const INDEX = definition('words');
const PEOPLE = [
  person('ayesha', {
    name: 'Ayesha Khan',
    headline: 'React developer',
    skillNames: ['React', 'JavaScript'],
    city: 'Lahore',
  }),
  person('bilal', {
    name: 'Bilal Ahmed',
    headline: 'Platform engineer',
    skillNames: ['Kubernetes', 'Docker'],
    city: 'Karachi',
  }),
  person('chand', { name: 'Chand Bibi', headline: 'Data scientist', skillNames: ['Python', 'Machine Learning'] }),
  person('danish', { name: 'Danish Raza', about: 'Learning to repair a washing machine.' }),
  person('erum', { name: 'Erum Zafar', headline: 'React and Kubernetes', city: 'Multan' }),
  person('jose', { name: 'José Núñez', city: 'Málaga' }),
  person('urdu', { name: 'عائشہ خان', headline: 'ڈیویلپر', city: 'لاہور' }),
  person('mehak', { name: 'Mehak Iqbal', headline: 'Writes of Lahore in React', about: 'Kubernetes once, long ago' }),
  person('lang-c', { skillNames: ['C'] }),
  person('lang-cpp', { skillNames: ['C++'] }),
  person('lang-csharp', { skillNames: ['C#'] }),
  person('lang-net', { skillNames: ['.NET'] }),
  person('lang-go', { skillNames: ['Go'] }),
  person('lang-golang', { about: 'golang services' }),
  person('lang-r', { skillNames: ['R'] }),
  person('lang-fsharp', { skillNames: ['F#'] }),
  person('lang-none', { about: 'Goes to Carachi for cricket, networking and Rust' }),
];

/** Which words find what. */
export function wordCases(subject: Subject): void {
  const find = (text: string) => found(subject, INDEX, text);
  const ranked = async (text: string) => idsOf(await subject.engine.search(SYSTEM, INDEX, query({ text })));

  beforeAll(async () => {
    await subject.engine.ensure(INDEX);
    await subject.engine.write(INDEX, PEOPLE, []);
  });

  it('finds everybody for an empty text, in order of id', async () => {
    expect(await ranked('')).toEqual(PEOPLE.map(({ id }) => id).sort());
    expect(await ranked('   ')).toHaveLength(PEOPLE.length);
  });
  it('finds a word in any searchable field, in any case', async () => {
    expect(await find('docker')).toEqual(['bilal']);
    expect(await find('DOCKER')).toEqual(['bilal']);
    expect(await find('washing')).toEqual(['danish']);
    expect(await find('multan')).toEqual(['erum']);
  });
  it('wants all words', async () => {
    expect(await find('react kubernetes')).toEqual(['erum', 'mehak']);
    expect(await find('kubernetes react')).toEqual(['erum', 'mehak']);
    expect(await find('react docker')).toEqual([]);
    expect(await find('react nothingofthekind')).toEqual([]);
  });
  it.each([
    ['a letter left out', 'kubernets docker', ['bilal']],
    ['two letters swapped', 'pyhton', ['chand']],
    ['a letter added', 'dockerr', ['bilal']],
    ['another letter', 'dacker', ['bilal']],
    ['two errors in a long word', 'kuberntes docker', ['bilal']],
    ['an error in the first of two words', 'multna kubernetes', ['erum']],
  ])('forgives %s', async (_, text, ids) => {
    expect(await find(text)).toEqual(ids);
  });
  it('forgives nothing in a short word, and no two errors in a middling one', async () => {
    expect(await find('khxn ayesha')).toEqual([]);
    expect(await find('dakcrr')).toEqual([]);
  });
  it('takes the last word for the start of one, and no other', async () => {
    expect(await find('kub')).toEqual(['bilal', 'erum', 'mehak']);
    expect(await find('react kub')).toEqual(['erum', 'mehak']);
    expect(await find('kub react')).toEqual([]);
    expect(await find('d')).toEqual(expect.arrayContaining(['ayesha', 'bilal', 'chand', 'danish']));
  });
  it('forgives an error in a word that goes on', async () => {
    expect(await find('kubrnet')).toEqual(['bilal', 'erum', 'mehak']);
  });
  it('knows synonyms in both directions', async () => {
    expect(await find('k8s docker')).toEqual(['bilal']);
    expect(await find('golang')).toEqual(['lang-go', 'lang-golang']);
    expect(await find('go')).toEqual(['lang-go', 'lang-golang']);
    expect(await find('react.js')).toEqual(['ayesha', 'erum', 'mehak']);
    expect(await find('reactjs')).toEqual(['ayesha', 'erum', 'mehak']);
    expect(await find('cpp')).toEqual(['lang-cpp']);
    expect(await find('c plus plus')).toEqual(['lang-cpp']);
  });
  it('knows synonyms of several words, as a phrase', async () => {
    expect(await find('ml')).toEqual(['chand']);
    expect(await find('machine learning')).toEqual(['chand', 'danish']);
  });
  it.each([
    ['C', ['lang-c']],
    ['c', ['lang-c']],
    ['C++', ['lang-cpp']],
    ['c++', ['lang-cpp']],
    ['C#', ['lang-csharp']],
    ['c#', ['lang-csharp']],
    ['.NET', ['lang-net']],
    ['.net', ['lang-net']],
    ['R', ['lang-r']],
    ['r', ['lang-r']],
    ['F#', ['lang-fsharp']],
    ['Go', ['lang-go', 'lang-golang']],
  ])('finds %s and nothing that looks like it', async (text, ids) => {
    expect(await find(text)).toEqual(ids);
  });
  it('keeps the signs of exact words within a text', async () => {
    const index = definition('signs');
    await subject.engine.ensure(index);
    await subject.engine.write(
      index,
      [person('a', { about: 'Knows C#, C++ and .NET.' }), person('b', { about: 'C.' })],
      [],
    );
    expect(await found(subject, index, 'c#')).toEqual(['a']);
    expect(await found(subject, index, 'knows c++ .net')).toEqual(['a']);
    expect(await found(subject, index, 'c')).toEqual(['b']);
    await subject.engine.write(index, [person('c', { about: 'Writes C#.NET/C++ with js-tools' })], []);
    for (const text of ['c#', '.net', 'c++']) expect(await found(subject, index, text)).toEqual(['a', 'c']);
    expect(await found(subject, index, 'js')).toEqual(['c']);
  });
  it('reads over accents, typed or left out', async () => {
    expect(await find('jose nunez')).toEqual(['jose']);
    expect(await find('josé núñez')).toEqual(['jose']);
    expect(await find('malaga')).toEqual(['jose']);
    expect(await find('Máláha')).toEqual(['jose']);
  });
  it('finds Urdu names', async () => {
    expect(await find('عائشہ')).toEqual(['urdu']);
    expect(await find('لاہور خان')).toEqual(['urdu']);
    expect(await find('ڈیوی')).toEqual(['urdu']);
  });
  it('puts a weightier field first, and a word as typed before a misspelt one', async () => {
    expect((await ranked('lahore'))[0]).toBe('mehak');
    expect(await ranked('kubernetes')).toEqual(['erum', 'bilal', 'mehak']);
    const index = definition('exactness');
    await subject.engine.ensure(index);
    await subject.engine.write(index, [person('a', { headline: 'Karen' }), person('b', { headline: 'Karin' })], []);
    expect(idsOf(await subject.engine.search(SYSTEM, index, query({ text: 'karin' })))).toEqual(['b', 'a']);
  });
}
