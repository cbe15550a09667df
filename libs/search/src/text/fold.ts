/** Marks that are left out: Latin accents, Arabic vowel signs and hamzas above, the letter-stretching tatweel. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;

/** Letters of Urdu as Arabic keyboards write them. */
const URDU: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ە: 'ہ',
};

/** Letters that mean the same to who searches; the Latin ones do not decompose. */
const SAME: Readonly<Record<string, string>> = {
  ...URDU,
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');

/** A word as it is compared: without case, accents and vowel signs. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SAME_LETTERS, (letter) => SAME[letter]!);
}

/** Letters of Urdu that keyboards and fonts write in several ways, each for one that stands for it. */
const TWINS: Readonly<Record<string, string>> = { ...URDU, ئ: 'ی', ۀ: 'ہ', ۂ: 'ہ' };
const TWIN_LETTERS = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'g');

/** A text with those letters made one; each other stays in its place, so that what is found there is found in the text itself. */
export const foldLetters = (text: string): string => text.replace(TWIN_LETTERS, (letter) => TWINS[letter]!);
