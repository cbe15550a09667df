import { parseName } from './person-name';

describe('a name', () => {
  it.each([
    ['  Ayesha   Khan ', 'Ayesha Khan'],
    ['عائشہ خان', 'عائشہ خان'],
    ["D'Souza & Sons (Pvt.) Ltd.", "D'Souza & Sons (Pvt.) Ltd."],
    ['Ali\tRaza', 'Ali Raza'],
  ])('%p is kept as %p', (text, name) => expect(parseName(text)).toBe(name));

  it.each(['', '   ', 'x'.repeat(121), 'Win at http://evil.example', 'www.evil.example', '<b>Ali</b>', 'a@b.example'])(
    '%p is refused',
    (text) => expect(parseName(text)).toBeNull(),
  );
});
