const RTL = /[\u0590-\u08ff\ufb1d-\ufefc]/u;

/** A name in the other direction keeps its punctuation neighbours in place (U+2068 FIRST STRONG ISOLATE … U+2069). */
export function isolate(word: string, locale: 'en' | 'ur'): string {
  const plain = word.replace(/\p{Cc}+/gu, ' ');
  return RTL.test(plain) === (locale === 'ur') || /^\d+$/.test(plain) ? plain : `\u2068${plain}\u2069`;
}
