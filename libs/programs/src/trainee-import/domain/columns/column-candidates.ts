import type { TraineeField } from '../fields';
import type { ContentShares } from './content-signals';
import { foldHeader } from './fold-header';
import { readHeaderName } from './header-name';
import type { HeaderMeaning } from './header-phrases';

export interface Candidate {
  readonly meaning: Exclude<HeaderMeaning, 'other'>;
  /** 0…1. */
  readonly confidence: number;
}

export interface ColumnReading {
  /** Surest first. */
  readonly candidates: readonly Candidate[];
  /** How sure it is that the column is to be left out, when no candidate is taken. */
  readonly leftOut: number;
}

/** How much the values alone can say, without a header that names the field. */
const BY_CONTENT: Partial<Record<TraineeField, number>> = {
  email: 0.85,
  cnic: 0.75,
  github: 0.85,
  linkedin: 0.85,
  phone: 0.65,
  gender: 0.6,
  status: 0.7,
  skills: 0.6,
  city: 0.6,
  english_level: 0.5,
  date_of_birth: 0.5,
  completed_on: 0.48,
  full_name: 0.42,
};
const CONTENT_NEEDED = 0.6;

/** Fields whose values cannot be mistaken: with any values at all, none that fits speaks against the header. */
const PROVABLE = new Set<TraineeField>([
  'email',
  'phone',
  'cnic',
  'github',
  'linkedin',
  'date_of_birth',
  'completed_on',
  'gender',
  'status',
  'score',
]);

/** Weighs a header's word by what stands under it. */
function weigh(meaning: Candidate['meaning'], byName: number, shares: ContentShares | null): number {
  if (meaning === 'first_name' || meaning === 'last_name' || shares === null) return byName;
  const found =
    meaning === 'date_of_birth' || meaning === 'completed_on'
      ? Math.max(shares.date_of_birth ?? 0, shares.completed_on ?? 0)
      : shares[meaning];
  if (found === undefined) return byName;
  if (found >= 0.6) return byName + (1 - byName) * 0.8 * found;
  if (found < 0.1 && PROVABLE.has(meaning)) return byName * (byName >= 0.95 ? 0.6 : 0.3);
  return byName * (0.85 + 0.15 * found);
}

/** Values like these stand in many columns (dates of registration, answers of one word): only a header that says nothing leaves room for a guess. */
const GUESSED = new Set<TraineeField>(['date_of_birth', 'completed_on', 'english_level']);
const VAGUE = /^(?:|dates?(?: \d+)?|col(?:umn)? ?\w?\d*|field ?\d*|unnamed.*|[a-z] ?\d*|\d+|no \d+)$/;

function byContent(header: string, shares: ContentShares, atLeast: number): Candidate[] {
  const candidates: Candidate[] = [];
  const vague = VAGUE.test(foldHeader(header));
  for (const [field, weight] of Object.entries(BY_CONTENT) as [TraineeField, number][]) {
    const found = shares[field] ?? 0;
    if (found < Math.max(CONTENT_NEEDED, atLeast) || (GUESSED.has(field) && !vague)) continue;
    candidates.push({ meaning: field as Candidate['meaning'], confidence: weight * found });
  }
  return candidates;
}

const strongest = (candidates: Candidate[]): Candidate[] =>
  candidates.sort((one, other) => other.confidence - one.confidence);

/** 1, 2, 3, … down the column: the file's own numbering, whatever its header says about an "ID". */
export function isRunningNumber(values: readonly string[]): boolean {
  const numbers = values.filter((value) => value !== '').map(Number);
  return (
    numbers.length >= 3 &&
    numbers.every((value, at) => Number.isInteger(value) && (at === 0 || value - (numbers[at - 1] as number) === 1))
  );
}

/** What a column can be, by its header, the group label above it, and its values. */
export function readColumn(
  header: string,
  group: string,
  values: readonly string[],
  shares: ContentShares | null,
): ColumnReading {
  const alone = readHeaderName(header);
  const inGroup = group === '' ? null : readHeaderName(`${group} ${header}`);
  const fathers = inGroup?.meanings[0]?.[0] === 'father_name';
  if (alone.foreign || inGroup?.foreign) return { candidates: [], leftOut: 0.9 };
  const { meanings } = fathers && inGroup ? inGroup : alone;
  const other = meanings.find(([meaning]) => meaning === 'other');
  if (other) {
    const sure =
      shares === null
        ? []
        : byContent(header, shares, 0.9).filter(({ meaning }) =>
            ['email', 'cnic', 'github', 'linkedin'].includes(meaning),
          );
    return { candidates: strongest(sure), leftOut: other[1] };
  }
  const named = meanings.map(([meaning, confidence]) => {
    const candidate = meaning as Candidate['meaning'];
    const weighed = weigh(candidate, confidence, shares);
    const running = meaning === 'roll_no' && confidence < 0.9 && isRunningNumber(values);
    return { meaning: candidate, confidence: running ? 0.1 : weighed };
  });
  const seen = new Set(named.map(({ meaning }) => meaning));
  const best = Math.max(0, ...named.map(({ confidence }) => confidence));
  // A header that names a field outweighs values that could be another; one that is contradicted does not.
  const unnamed =
    shares === null || best >= 0.5 ? [] : byContent(header, shares, 0).filter(({ meaning }) => !seen.has(meaning));
  return { candidates: strongest([...named, ...unnamed]), leftOut: foldHeader(header) === '' ? 0.2 : 0.3 };
}
