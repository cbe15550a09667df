import type { Audience, Engagement, Money } from '@hunar/kernel';
import type { JobPosting, JobState } from './domain/job-posting';

/** What a list of found jobs shows. It is stored in the search document as it is: nothing in it may be unfit for its audience. */
export interface JobCard {
  readonly id: string;
  readonly title: string;
  readonly companyId: string;
  readonly companyName: string;
  /** Skill ids. */
  readonly mustHave: readonly string[];
  readonly niceToHave: readonly string[];
  readonly rateMin: Money | null;
  readonly rateMax: Money | null;
  readonly weeklyHours: number | null;
  readonly overlapHours: number | null;
  /** IANA name. */
  readonly timeZone: string;
  /** YYYY-MM-DD. */
  readonly startsOn: string | null;
  readonly engagement: Engagement;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly state: JobState;
  /** An instant, ISO 8601. */
  readonly postedAt: string;
}

/** Who may see a posting: an open one whoever is signed in, a closed one its company's founders and operators. */
export function audienceOf({ organisationId, state }: Pick<JobPosting, 'organisationId' | 'state'>): Audience[] {
  const always: Audience[] = [`company:${organisationId}`, 'operators'];
  return state === 'open' ? ['accounts', ...always] : always;
}
