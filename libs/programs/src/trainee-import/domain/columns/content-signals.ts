import type { TraineeField } from '../fields';
import { asciiDigits, cleanText } from '../text/clean-text';
import { knownCity, parseCity } from '../values/city-values';
import { isEmailAddress, parseCnic, parsePhone } from '../values/contact-values';
import { parseDate } from '../values/date-values';
import { parseGender, parseScore, parseStatus } from '../values/enrolment-values';
import { parseEnglishLevel } from '../values/work-values';

/** Share of a column's values (0…1) that could be each field; only fields that values can prove. */
export type ContentShares = Partial<Record<TraineeField, number>>;

export interface ContentContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** True when the words name a skill; without it skills are found by their header alone. */
  readonly looksLikeSkill?: ((words: string) => boolean) | undefined;
}

const share = (values: readonly string[], holds: (value: string) => boolean): number =>
  values.filter(holds).length / values.length;

const isPhone = (value: string): boolean => {
  const digits = asciiDigits(value).replace(/\D/g, '');
  return digits.length >= 9 && digits.length <= 30 && !/[a-z]{3}/i.test(value) && parsePhone(value) !== null;
};

const isPersonName = (value: string): boolean =>
  /^[\p{L}\p{M}.'’ -]{4,60}$/u.test(value) &&
  /^\S+(?: \S+){1,4}$/.test(value) &&
  parseStatus(value) === null &&
  knownCity(value) === null;

function skillShare(values: readonly string[], looksLikeSkill: (words: string) => boolean): number {
  return share(values, (value) => {
    const words = value
      .split(/[,;|\n/•·]+/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    return words.length > 0 && words.filter(looksLikeSkill).length * 2 >= words.length;
  });
}

/** Days of a column lie in the years in which trainees are born, or in the recent years in which they finish. */
function dateShares(values: readonly string[], { today }: ContentContext): ContentShares {
  const thisYear = Number(today.slice(0, 4));
  const years = values.map((value) => {
    const day =
      parseDate(value, { order: 'day-first', thisYear }) ?? parseDate(value, { order: 'month-first', thisYear });
    return day === null || /^\d{5}(?:\.\d+)?$/.test(value) ? null : Number(day.slice(0, 4));
  });
  const among = (from: number, to: number) =>
    years.filter((year) => year !== null && year >= from && year <= to).length / values.length;
  return { date_of_birth: among(thisYear - 75, thisYear - 12), completed_on: among(thisYear - 11, thisYear + 2) };
}

/** Looks at the non-empty values of a column; null when there are none to judge by. */
export function contentShares(cells: readonly string[], context: ContentContext): ContentShares | null {
  const values = cells.map(cleanText).filter((value) => value !== '');
  if (values.length === 0) return null;
  const shares: ContentShares = {
    email: share(values, (value) => isEmailAddress(value.replace(/^mailto:/i, '').toLowerCase())),
    cnic: share(values, (value) => /^\D*\d{5}-?\d{7}-?\d\D*$/.test(asciiDigits(value)) && parseCnic(value) !== null),
    github: share(values, (value) => /github\.com\//i.test(value)),
    linkedin: share(values, (value) => /linkedin\.com\//i.test(value)),
    gender: share(values, (value) => parseGender(value) !== null),
    status: share(values, (value) => parseStatus(value) !== null),
    city: share(values, (value) => value.length < 40 && (parseCity(value)?.province ?? null) !== null),
    english_level: share(
      values,
      (value) =>
        /^[abc][12]\b/i.test(value) ||
        (value.length < 24 && /^[a-z -]+$/i.test(value) && parseEnglishLevel(value) !== null),
    ),
    score: share(values, (value) => typeof parseScore(value) === 'object'),
    full_name: share(values, isPersonName),
    ...dateShares(values, context),
  };
  const couldBePhone = share(values, (value) => /\d{3}/.test(value)) > 0.3 && (shares.cnic ?? 0) < 0.5;
  shares.phone = couldBePhone ? share(values, isPhone) : 0;
  if (context.looksLikeSkill) shares.skills = skillShare(values, context.looksLikeSkill);
  return shares;
}
