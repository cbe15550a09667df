import type { Engagement, Money } from '@hunar/kernel';
import type { TalentWishes } from '@hunar/talent';
import { apportion } from '../domain/apportion';
import type { JobFacts } from '../domain/facts';
import type { SkillName } from '../domain/match';
import type { PreparedTalent } from '../domain/prepared-talent';
import type { WishCode } from './wish-model';

/** What a job offers, as somebody's wishes are held against it. */
export interface JobOffer {
  readonly facts: JobFacts;
  readonly engagement: Engagement;
}

/** Whose wishes: what the profile states of terms, and what the person wishes beyond it. Skills held do not matter here. */
export interface Wisher {
  readonly talent: Pick<PreparedTalent, 'rate' | 'schedule'> & {
    readonly facts: Pick<PreparedTalent['facts'], 'rate' | 'weeklyHours'>;
  };
  readonly wishes: TalentWishes;
}

export type WishReasonCode =
  | 'pay.met'
  | 'pay.below'
  | 'pay.unstated'
  | 'pay.open'
  | 'pay.incomparable'
  | 'skills.all'
  | 'skills.some'
  | 'skills.none'
  | 'skills.unstated'
  | 'hours.within'
  | 'hours.fewer'
  | 'hours.more'
  | 'hours.unstated'
  | 'hours.open'
  | 'times.within'
  | 'times.partly'
  | 'times.outside'
  | 'times.unstated'
  | 'times.open'
  | 'times.free'
  | 'engagement.met'
  | 'engagement.other'
  | 'engagement.unstated';

/** Raw values. `PRIVATE_PARAMS` are the person's own and never reach a founder's sentence. */
export interface WishParams {
  readonly rate?: Money;
  readonly max?: Money;
  /** How much less than asked, in whole per cent. */
  readonly percent?: number;
  /** The job's hours a week. */
  readonly hours?: number;
  readonly least?: number | null;
  readonly most?: number | null;
  /** Hours a day. */
  readonly wanted?: number;
  readonly shared?: number;
  /** Wished skills that the job uses, or comes near. */
  readonly used?: readonly SkillName[];
  readonly unused?: readonly SkillName[];
  readonly engagement?: Engagement;
}

/** What a founder must not read of the person: which hours and which further skills they wish for. */
export const PRIVATE_PARAMS = ['least', 'most', 'unused'] as const satisfies readonly (keyof WishParams)[];

/** How far a job meets one kind of wish. */
export interface WishPart {
  readonly code: WishCode;
  /** 0…1. */
  readonly value: number;
  /** Hundredths of a point; those of all parts sum to 10,000. */
  readonly weight: number;
  /** Whole hundredths; those of all parts sum to the total. */
  readonly contribution: number;
  readonly reason: { readonly code: WishReasonCode; readonly params: WishParams };
}

/** How far a job meets somebody's wishes: the sum of its parts, exactly. */
export interface WishScore {
  /** Hundredths of a point, 0…10,000. */
  readonly total: number;
  readonly parts: readonly WishPart[];
}

/** Whole hundredths of every amount and the rounded sum of the fractions: what `apportion` can share out without rest. */
export function totalOf(amounts: readonly number[]): number {
  const whole = amounts.reduce((sum, amount) => sum + Math.floor(amount), 0);
  return whole + Math.round(amounts.reduce((sum, amount) => sum + (amount - Math.floor(amount)), 0));
}

/** The score of valued parts, each contribution rounded by largest remainder. */
export function wishScoreOf(parts: readonly Omit<WishPart, 'contribution'>[]): WishScore {
  const amounts = parts.map(({ value, weight }) => value * weight);
  const total = totalOf(amounts);
  const contributions = apportion(amounts, total);
  return { total, parts: parts.map((part, index) => ({ ...part, contribution: contributions[index]! })) };
}
