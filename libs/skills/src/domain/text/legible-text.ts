/**
 * Text made legible for reading: one alphabet of letters, spaces, quotes, dashes and commas, whatever keyboard, font
 * trick, HTML or word processor it came from. Case is kept. Every unit of it knows which units of the source it stands for.
 */
export interface LegibleText {
  readonly text: string;
  /** UTF-16 offset in the source where the unit `at` of the legible text begins. */
  start(at: number): number;
  /** UTF-16 offset in the source behind the unit `at` of the legible text. */
  end(at: number): number;
}

const PLAIN = /^[\n\t\x20-\x25\x27-\x7e]*$/;
const ENTITY = /&(?:amp;)*(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy;
/** Zero-width and direction marks, variation selectors, soft hyphen, combining accents, Arabic vowel marks, kashida. */
const SILENT = new RegExp(
  `[${[
    '\\u00AD\\u034F\\u061C\\u0640\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF',
    '\\u0300-\\u036F\\u064B-\\u065F\\u0670\\uFE00-\\uFE0F',
  ].join('')}]`,
);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', bull: '•', middot: '•', ndash: '–', mdash: '–',
  hellip: '...', rsquo: "'", lsquo: "'", ldquo: '"', rdquo: '"', comma: ',', plus: '+', num: '#', sharp: '#', sol: '/',
  semi: ';', period: '.', colon: ':', lpar: '(', rpar: ')', hyphen: '-', shy: '', br: '\n',
}; // prettier-ignore

const SAME: ReadonlyMap<string, string> = new Map(
  [
    ['\u2018\u2019\u201B\u02BC\u2032\u0060\u00B4', "'"],
    ['\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02\u300C\u300D', '"'],
    ['\u2010\u2011\uFE63\u058A', '-'],
    ['\u2012\u2013\u2014\u2015\u2212\uFE58', '–'],
    ['\u266F\uFE5F', '#'],
    ['\u060C\u3001\u201A', ','],
    ['\u061B', ';'],
    ['\u06D4\u3002\u0964', '.'],
    ['\u061F', '?'],
    [
      '\u00B7\u2022\u2023\u2043\u204C\u204D\u2219\u22C5\u25A0\u25A1\u25AA\u25AB\u25B6\u25B8\u25BA\u25C6\u25C7\u25CB\u25CF\u25E6\u2605\u2606\u2713\u2714\u2794\u279C\u27A2\u27A4\u30FB\u2756\u2192\u21D2\uF0B7\uF0A7\uF0D8\u00A7\u00B6',
      '•',
    ],
    ['\r\u000B\u000C\u0085\u2028\u2029', '\n'],
    ['\u2502\u2503\u00A6\u2016', '|'],
    ['\u2044\u2215', '/'],
  ].flatMap(([from, to]) => [...from!].map((one): [string, string] => [one, to!])),
);

/** Never throws; lone surrogates and unassigned code points stay as they are. */
export function legible(source: string): LegibleText {
  if (PLAIN.test(source)) return { text: source, start: (at) => at, end: (at) => at + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let at = 0; at < source.length;) {
    const { replacement, length } = readUnit(source, at);
    for (let unit = 0; unit < replacement.length; unit++) {
      starts.push(at);
      ends.push(at + length);
    }
    text += replacement;
    at += length;
  }
  text = withoutLookalikes(text);
  return { text, start: (at) => starts[at] ?? source.length, end: (at) => ends[at] ?? source.length };
}

function readUnit(source: string, at: number): { replacement: string; length: number } {
  if (source[at] === '&') {
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(source);
    const decoded = entity && decodeEntity(entity);
    if (entity && decoded !== null) return { replacement: decoded, length: entity[0].length };
  }
  const point = String.fromCodePoint(source.codePointAt(at)!);
  return { replacement: readPoint(point), length: point.length };
}

function decodeEntity([, decimal, hex, name]: RegExpExecArray): string | null {
  if (name) return ENTITIES[name.toLowerCase()] ?? null;
  const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
  return code > 0 && code <= 0x10ffff ? readPoint(String.fromCodePoint(code)) : null;
}

function readPoint(point: string): string {
  const code = point.codePointAt(0)!;
  if (code < 0x80 && code >= 0x20) return point;
  const same = SAME.get(point);
  if (same !== undefined) return same;
  if (SILENT.test(point)) return '';
  if (code < 0x20) return point === '\n' || point === '\t' ? point : ' ';
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return String(code & 0xf);
  if (code >= 0xd800 && code <= 0xdfff) return point;
  const folded = point.normalize('NFKD').replace(/[\u0300-\u036F\u064B-\u065F]/g, '');
  return /^\s+$/.test(folded) ? ' ' : folded;
}

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...'АВЕКМНОРСТХаеорсухі'].map((letter, at) => [letter, 'ABEKMHOPCTXaeopcyxi'[at]!]),
);

/** Cyrillic letters that only look Latin, beside Latin ones or before the signs of C++ and C#: typed by accident. */
const withoutLookalikes = (text: string): string =>
  text.replace(/(?<=[a-z])[А-Яа-яі]+|[А-Яа-яі]+(?=[a-z+#])/gi, (word) =>
    [...word].every((letter) => LOOKALIKES.has(letter))
      ? [...word].map((letter) => LOOKALIKES.get(letter)!).join('')
      : word,
  );
