import { NAME_SPELLINGS } from './name-spellings';

const isUrdu = (spelling: string) => /^[\p{Script=Arabic}\u064b-\u0670 ]+$/u.test(spelling);

it('has each name in Latin letters and in Urdu, and nothing but spellings', () => {
  expect(NAME_SPELLINGS.length).toBeGreaterThan(200);
  for (const group of NAME_SPELLINGS) {
    expect(group.some(isUrdu)).toBe(true);
    expect(group.filter((spelling) => !isUrdu(spelling)).length).toBeGreaterThan(0);
    for (const spelling of group) expect(isUrdu(spelling) || /^[A-Z][a-z]+( [A-Z][a-z]+)?$/.test(spelling)).toBe(true);
  }
});

it('has no spelling in two names, so that nobody is found by a third', () => {
  const all = NAME_SPELLINGS.flat().map((spelling) => spelling.toLowerCase());
  expect(all.filter((spelling, at) => all.indexOf(spelling) !== at)).toEqual([]);
});

it('has the names that most people have', () => {
  const of = (name: string) => NAME_SPELLINGS.find((group) => group.includes(name)) ?? [];
  expect(of('محمد')).toEqual(expect.arrayContaining(['Muhammad', 'Mohammad', 'Mohammed', 'Muhammed']));
  expect(of('عائشہ')).toEqual(expect.arrayContaining(['Ayesha', 'Aisha']));
  expect(of('حسین')).toEqual(expect.arrayContaining(['Hussain', 'Husain', 'Hussein']));
});
