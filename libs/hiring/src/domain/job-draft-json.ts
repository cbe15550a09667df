import { ENGAGEMENTS, failures, LANGUAGE_LEVELS, NO_EMPHASIS, PERIODS, type Result, success } from '@hunar/kernel';
import { z } from 'zod';
import type { JobDraft } from './job-draft';

/** An enum in the spelling of GraphQL (`HOURLY`) or our own (`hourly`). */
const named = <Value extends string>(values: readonly Value[]) =>
  z.string().transform((text, context): Value => {
    const value = values.find((known) => known.toUpperCase() === text.toUpperCase());
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: `one of ${values.map((known) => known.toUpperCase()).join(', ')}` });
    return z.NEVER;
  });

const text = z.string();
const number = z.number();
const skill = z.strictObject({ skill: text, minLevel: number.nullish(), required: z.boolean().default(false) });
const rate = z.strictObject({ amount: number, currency: text.default('USD'), period: named(PERIODS).default('hour') });
const step = number.default(0);

const schema = z.strictObject({
  companyId: text.nullish(),
  title: text,
  description: text.nullish(),
  mustHave: z.array(skill),
  niceToHave: z.array(skill).nullish(),
  rateMin: rate.nullish(),
  rateMax: rate.nullish(),
  weeklyHours: number.nullish(),
  overlapHours: number.nullish(),
  timeZone: text.nullish(),
  workingHours: z.array(z.strictObject({ weekday: number, start: text, end: text })).nullish(),
  startsOn: text.nullish(),
  engagement: named(ENGAGEMENTS).default('hourly'),
  language: z.strictObject({ language: text, level: named(LANGUAGE_LEVELS) }).nullish(),
  emphasis: z.strictObject({ skills: step, cost: step, hours: step, proof: step }).nullish(),
  spreadExposure: z.boolean().default(true),
});

/** A draft from JSON with the fields of the GraphQL input `JobPostingInput`, for files; what it says is not checked yet. */
export function readJobDraft(json: unknown): Result<JobDraft, 'FIELD_INVALID'> {
  const read = schema.safeParse(json);
  if (!read.success) {
    return failures(
      read.error.issues.map(({ path, message }) => ({
        code: 'FIELD_INVALID',
        path: path.map(String),
        params: { problem: message },
      })),
    );
  }
  const { niceToHave, mustHave, workingHours, ...draft } = read.data;
  const wish = ({ minLevel = null, ...rest }: z.infer<typeof skill>) => ({ ...rest, minLevel });
  return success({
    ...draft,
    companyId: draft.companyId ?? null,
    description: draft.description ?? null,
    mustHave: mustHave.map(wish),
    niceToHave: (niceToHave ?? []).map(wish),
    rateMin: draft.rateMin ?? null,
    rateMax: draft.rateMax ?? null,
    weeklyHours: draft.weeklyHours ?? null,
    overlapHours: draft.overlapHours ?? null,
    timeZone: draft.timeZone ?? null,
    workingHours: workingHours ?? [],
    startsOn: draft.startsOn ?? null,
    language: draft.language ?? null,
    emphasis: draft.emphasis ?? NO_EMPHASIS,
  });
}
