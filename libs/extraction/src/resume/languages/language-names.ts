/** Languages that people name in résumés: ISO 639-1 code and other spellings; the English name comes from the CLDR. */
const CODES: Readonly<Record<string, string>> = {
  en: 'انگریزی angrezi engish englisch anglais inglés ingles inglese', ur: 'اردو urdoo', pa: 'پنجابی panjabi', sd: 'سندھی', ps: 'پشتو pushto pakhto pukhto',
  ar: 'عربی', fa: 'farsi فارسی dari', hi: '', bn: 'bangla', ta: '', te: '', ml: '', kn: '', mr: '', gu: '', ks: '', ne: '', si: 'sinhalese', my: '',
  th: '', vi: '', id: 'bahasa', ms: '', tl: 'tagalog filipino', zh: 'mandarin cantonese putonghua', ja: '', ko: '', tr: '', az: 'azeri', kk: '', uz: '', ky: '',
  tg: '', ru: '', uk: '', be: '', pl: '', cs: '', sk: '', hu: '', ro: '', bg: '', sr: '', hr: '', bs: '', sl: '', mk: '', sq: '', el: '', he: '', hy: '', ka: '',
  de: 'deutsch allemand alemán', fr: 'français francais', es: 'español espanol castellano', pt: 'português portugues', it: 'italiano', nl: 'nederlands flemish', sv: '',
  no: '', da: '', fi: '', is: '', et: '', lv: '', lt: '', ga: '', cy: '', eu: '', ca: '', gl: '', sw: 'kiswahili', am: '', so: '', ha: '', yo: '', ig: '', zu: '',
  xh: '', af: '', mt: '', la: '', eo: '', ku: '',
}; // prettier-ignore

let names: ReadonlyMap<string, string> | undefined;

function knownNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const found = new Map<string, string>();
  for (const [code, spellings] of Object.entries(CODES)) {
    found.set(english.of(code)!.toLowerCase(), code);
    for (const spelling of spellings.split(' ')) if (spelling !== '') found.set(spelling, code);
  }
  return (names = found);
}

/** ISO 639-1 code of a language by its name; null for what is none. */
export const languageNamed = (word: string): string | null => knownNames().get(word.toLowerCase()) ?? null;
