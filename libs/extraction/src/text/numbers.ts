/** Numbers that people write as words where they speak of hours and years. */
const WORDS: Readonly<Record<string, number>> = {
  half: 0.5, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15,
  twenty: 20, thirty: 30, forty: 40,
}; // prettier-ignore

/** For regular expressions: a number of at most three digits, or a word for one. */
export const SMALL_NUMBER = `\\d{1,3}(?:\\.\\d{1,2})?|${Object.keys(WORDS).join('|')}`;

export const smallNumber = (written: string): number => WORDS[written.toLowerCase()] ?? Number(written);
