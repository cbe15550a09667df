/** How long a saved list is at most. */
export const SAVED_LENGTH = 100;
/** The places that notices, marks and exposure are about. */
export const TOP = 10;

/** The best people of a job, as they are saved. */
export interface SavedList {
  readonly jobId: string;
  /** Of the posting that was ranked. */
  readonly jobVersion: number;
  readonly modelVersion: string;
  /** Every change that was committed before is in the list. */
  readonly matchedAt: Date;
  /** The best first, 100 at most. */
  readonly talentIds: readonly string[];
  /** Hundredths of a point, by place. */
  readonly scores: readonly number[];
}

/** Of which ranking a saved list is. */
export type ListVersion = Pick<SavedList, 'jobId' | 'jobVersion' | 'modelVersion'>;

/** Half of all points: whoever is among the ten best of a job with fewer is there for want of others, which is no news to them. */
const WORTH_TELLING = 5000;

/** Does somebody fit a list's job well enough to be told of it? */
export function isWorthTelling(
  { talentIds, scores }: Pick<SavedList, 'talentIds' | 'scores'>,
  talentId: string,
): boolean {
  return (scores[talentIds.indexOf(talentId)] ?? 0) >= WORTH_TELLING;
}

/** Somebody who came into a job's top ten for the first time. */
export interface Entrant {
  readonly jobId: string;
  readonly talentId: string;
}

/** Who is to hear of an entrant, by what became of the list. */
export interface Cause {
  /** The people changed, and neither the job nor how it is ranked: the founders hear of who came in, and find them marked. */
  readonly people: boolean;
  /** The job is new, or another than it was: the person hears of it. */
  readonly job: boolean;
}

/** Why a list is another than the one that was saved before; null: the job had none. A new model is news to nobody. */
export function causeOf(before: ListVersion | null, after: ListVersion): Cause {
  if (before === null) return { people: false, job: true };
  const sameJob = before.jobVersion === after.jobVersion;
  return { people: sameJob && before.modelVersion === after.modelVersion, job: !sameJob };
}
