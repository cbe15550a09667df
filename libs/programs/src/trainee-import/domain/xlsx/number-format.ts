/** What a number format says about the number in a cell. */
export type NumberFormat =
  | { readonly kind: 'plain' | 'date' | 'time' | 'percent' }
  /** Digits with leading zeros, e.g. `0000-0000000` for a phone. */
  | { readonly kind: 'mask'; readonly mask: string };

const PLAIN: NumberFormat = { kind: 'plain' };

/** A format that Excel has by number (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates of East Asian editions). */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'date' };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: 'time' };
  return PLAIN;
}

/** A custom format, by its code. */
export function formatOf(code: string): NumberFormat {
  const positive = code.split(';')[0] ?? '';
  const bare = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\\_*]./g, '');
  if (/^(?:general|standard|@)$/i.test(bare)) return PLAIN;
  if (bare.includes('%')) return { kind: 'percent' };
  if (/[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return { kind: 'date' };
  if (/[hs]/i.test(bare)) return { kind: 'time' };
  const mask = positive.replace(/[\\"]/g, '');
  if (/^[0 ()-]+$/.test(mask) && mask.split('0').length > 6) return { kind: 'mask', mask };
  return PLAIN;
}

const DAY = 86_400_000;

/** The day of a spreadsheet serial, e.g. 36906 → 2001-01-15; null when it is no day. Excel's 1900 had a 29 February. */
export function dayOfSerial(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  const epoch = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(epoch + days * DAY).toISOString().slice(0, 10);
}

/** A number as a person would have typed it: fifteen significant digits as Excel shows, never in exponent form. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  const short = Number(value.toPrecision(15));
  const text = String(short);
  return text.includes('e') ? short.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** A number as its cell shows it. */
export function shownNumber(text: string, format: NumberFormat, date1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  if (format.kind === 'date') return dayOfSerial(value, date1904) ?? plainNumber(value);
  if (format.kind === 'percent') return `${plainNumber(value * 100)}%`;
  if (format.kind === 'mask' && Number.isInteger(value) && value >= 0) return masked(plainNumber(value), format.mask);
  return plainNumber(value);
}

function masked(digits: string, mask: string): string {
  let left = digits;
  let shown = '';
  for (let at = mask.length - 1; at >= 0; at -= 1) {
    if (mask[at] !== '0') shown = mask[at] + shown;
    else {
      shown = (left.at(-1) ?? '0') + shown;
      left = left.slice(0, -1);
    }
  }
  return left + shown;
}
