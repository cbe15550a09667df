const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', bull: '•', middot: '·', ndash: '-', mdash: '-', minus: '-',
  hellip: '...', rsquo: "'", lsquo: "'", ldquo: '"', rdquo: '"', euro: '€', pound: '£', dollar: '$', yen: '¥', shy: '',
  plus: '+', comma: ',', sol: '/', colon: ':', semi: ';', lpar: '(', rpar: ')', num: '#', hyphen: '-', ensp: ' ', emsp: ' ',
  rarr: '→', reg: '', trade: '', copy: '', eacute: 'é', uuml: 'ü', ouml: 'ö', auml: 'ä', zwj: '', zwnj: '',
}; // prettier-ignore

/** What an HTML entity stands for (groups: decimal, hexadecimal, name); null for one that is unknown. */
export function decodeEntity([, decimal, hex, name]: RegExpExecArray): string | null {
  if (name) return ENTITIES[name.toLowerCase()] ?? null;
  const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
  return code > 0 && code <= 0x10ffff ? foldPoint(String.fromCodePoint(code)) : null;
}

/** Soft hyphen, zero-width and direction marks, variation selectors, and signs of trade marks. */
const SILENT = new RegExp(
  '^(?:[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\u00AE\\u00A9\\u2122]|[\\uFE00-\\uFE0F])$',
);
const SAME: ReadonlyMap<string, string> = new Map(
  (
    [
      ['\u2018\u2019\u201B\u02BC\u2032\u00B4', "'"],
      ['\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033', '"'],
      ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63', '-'],
      ['\u0085\u2028\u2029\u000B\u000C', '\n'],
      ['\u2026', '...'],
      ['\u060C', ','],
      ['\u2044\u2215', '/'],
      ['\u2502\u2503\u00A6\u2758', '|'],
      ['\u20A8', 'Rs'],
    ] as const
  ).flatMap(([from, to]) => [...from].map((one): [string, string] => [one, to])),
);

/** One code point in its plain form: quotes, dashes, spaces and digits of every keyboard, letters of the fonts that people paste. */
export function foldPoint(point: string): string {
  const code = point.codePointAt(0)!;
  if (code >= 0x20 && code < 0x7f) return point;
  const same = SAME.get(point);
  if (same !== undefined) return same;
  if (code < 0x20) return point === '\n' || point === '\t' ? point : ' ';
  if (SILENT.test(point)) return '';
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return String(code & 0xf);
  if (code >= 0xd800 && code <= 0xdfff) return point;
  if (/^\s$/u.test(point)) return ' ';
  const folded = point.normalize('NFKC');
  return folded !== point && /^[\x21-\x7e]{1,2}$/.test(folded) ? folded : point;
}
