import type {
  Engagement,
  JobPostingInput,
  LanguageLevel,
  Period,
  PostingFragment,
  WorkingHoursInput,
} from '@/shared/graphql/gql/job-posting/graphql';

export const ENGAGEMENTS: readonly Engagement[] = ['HOURLY', 'PART_TIME', 'FULL_TIME', 'FIXED_PRICE'];
export const PERIODS: readonly Period[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR', 'FIXED'];
export const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'AED', 'PKR'] as const;
export const LANGUAGE_LEVELS: readonly LanguageLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NATIVE'];

/** What a founder may weigh more or less than the model does. */
export const EMPHASES = ['skills', 'cost', 'hours', 'proof'] as const;
export type EmphasisGroup = (typeof EMPHASES)[number];

/** Steps at most to either side; 0 is as the model weighs. */
export const MOST_EMPHASIS = 2;

export interface DraftSkill {
  /** A skill's id. */
  skill: string;
  name: string;
  minLevel: number | null;
  required: boolean;
}

/** A number input's value: empty is ''. */
type Amount = number | string;

/** What the form holds. Its names are those of the API's input, so that a failure's path finds its field. */
export interface JobDraft {
  companyId: string;
  title: string;
  description: string;
  mustHave: DraftSkill[];
  niceToHave: DraftSkill[];
  rateMin: { amount: Amount };
  rateMax: { amount: Amount };
  currency: string;
  period: Period;
  weeklyHours: Amount;
  overlapHours: Amount;
  timeZone: string;
  workingHours: WorkingHoursInput[];
  startsOn: string;
  engagement: Engagement;
  /** Counts once a level is chosen. */
  language: { language: string; level: LanguageLevel | '' };
  emphasis: Record<EmphasisGroup, number>;
  spreadExposure: boolean;
}

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const emptyDraft = (companyId: string): JobDraft => ({
  companyId,
  title: '',
  description: '',
  mustHave: [],
  niceToHave: [],
  rateMin: { amount: '' },
  rateMax: { amount: '' },
  currency: 'USD',
  period: 'HOUR',
  weeklyHours: '',
  overlapHours: '',
  timeZone: browserZone(),
  workingHours: [],
  startsOn: '',
  engagement: 'HOURLY',
  language: { language: 'en', level: '' },
  emphasis: { skills: 0, cost: 0, hours: 0, proof: 0 },
  spreadExposure: true,
});

const skillOf = ({ skill, minLevel, required }: PostingFragment['mustHave'][number]): DraftSkill => ({
  skill: skill.id,
  name: skill.name,
  minLevel: minLevel ?? null,
  required,
});

export function draftOf(job: PostingFragment): JobDraft {
  const money = job.rateMax ?? job.rateMin;
  return {
    companyId: job.company.id,
    title: job.title,
    description: job.description,
    mustHave: job.mustHave.map(skillOf),
    niceToHave: job.niceToHave.map(skillOf),
    rateMin: { amount: job.rateMin?.amount ?? '' },
    rateMax: { amount: job.rateMax?.amount ?? '' },
    currency: money?.currency ?? 'USD',
    period: money?.period ?? 'HOUR',
    weeklyHours: job.weeklyHours ?? '',
    overlapHours: job.overlapHours ?? '',
    timeZone: job.timeZone,
    workingHours: job.workingHours.map(({ weekday, start, end }) => ({ weekday, start, end })),
    startsOn: job.startsOn ?? '',
    engagement: job.engagement,
    language: { language: job.language?.language ?? 'en', level: job.language?.level ?? '' },
    emphasis: emphasisOf(job.emphasis),
    spreadExposure: job.spreadExposure,
  };
}

const emphasisOf = ({ skills, cost, hours, proof }: JobDraft['emphasis']): JobDraft['emphasis'] => ({
  skills,
  cost,
  hours,
  proof,
});

const languageOf = ({ language, level }: JobDraft['language']) =>
  level === '' || language === '' ? undefined : { language, level };

const numberOf = (amount: Amount) => (typeof amount === 'number' ? amount : undefined);

export function inputOf(draft: JobDraft): JobPostingInput {
  const money = ({ amount }: { amount: Amount }) =>
    typeof amount === 'number' ? { amount, currency: draft.currency, period: draft.period } : undefined;
  const skills = (list: readonly DraftSkill[]) =>
    list.map(({ skill, minLevel, required }) => ({ skill, minLevel: minLevel ?? undefined, required }));
  return {
    companyId: draft.companyId || undefined,
    title: draft.title,
    description: draft.description,
    mustHave: skills(draft.mustHave),
    niceToHave: skills(draft.niceToHave),
    rateMin: money(draft.rateMin),
    rateMax: money(draft.rateMax),
    weeklyHours: numberOf(draft.weeklyHours),
    overlapHours: numberOf(draft.overlapHours),
    timeZone: draft.timeZone || undefined,
    workingHours: draft.workingHours.length > 0 ? draft.workingHours : undefined,
    startsOn: draft.startsOn || undefined,
    engagement: draft.engagement,
    language: languageOf(draft.language),
    emphasis: emphasisOf(draft.emphasis),
    spreadExposure: draft.spreadExposure,
  };
}
