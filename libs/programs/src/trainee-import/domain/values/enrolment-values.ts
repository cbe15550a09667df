import { ENROLMENT_STATUSES, type EnrolmentStatus } from '../fields';
import { asciiDigits, cleanText, unwrapTextMarker } from '../text/clean-text';

const STATUSES = new Set<string>(ENROLMENT_STATUSES);

/** One of the five statuses in any case; no synonyms, because "pass" says neither completed nor certified. */
export function parseStatus(cell: string): EnrolmentStatus | null {
  const word = cleanText(cell).toLowerCase();
  return STATUSES.has(word) ? (word as EnrolmentStatus) : null;
}

/** An exam score: a number of 0–100, with or without `%` or `/100`, with decimal point or comma. */
export function parseScore(cell: string): { readonly value: number } | 'not-a-number' | 'out-of-range' {
  const text = asciiDigits(unwrapTextMarker(cleanText(cell)))
    .replace(/\s*(?:%|percent|\/\s*100)$/i, '')
    .replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) return 'not-a-number';
  const value = Number(text);
  if (value < 0 || value > 100) return 'out-of-range';
  return { value: value === 0 ? 0 : value };
}

export type Gender = 'female' | 'male' | 'other';
const GENDERS: Readonly<Record<string, Gender>> = {
  f: 'female', female: 'female', girl: 'female', woman: 'female', w: 'female', عورت: 'female', خاتون: 'female', لڑکی: 'female',
  ms: 'female', miss: 'female', mrs: 'female',
  m: 'male', male: 'male', boy: 'male', man: 'male', مرد: 'male', لڑکا: 'male', mr: 'male',
  other: 'other', o: 'other', x: 'other', transgender: 'other', trans: 'other', 'non binary': 'other', khwajasira: 'other',
}; // prettier-ignore

export function parseGender(cell: string): Gender | null {
  return (
    GENDERS[
      cleanText(cell)
        .toLowerCase()
        .replace(/[.\-_]+/g, ' ')
        .trim()
    ] ?? null
  );
}
