import { z } from 'zod';
import { JOB_POST_VALUES, JOB_SKILL_VALUES } from '../job-post/job-post-schema';

const quote = z.string().min(1).max(400);
const quoted = <Value extends z.ZodType>(value: Value) => z.object({ value, quote }).nullish().catch(null);

/**
 * What a model may answer: the fields of a draft, each with the words of the post that say it. A field that does not fit is dropped,
 * an answer that is no object is refused.
 */
export const suggestionSchema = z.object({
  title: quoted(JOB_POST_VALUES.title),
  companyName: quoted(JOB_POST_VALUES.companyName),
  seniority: quoted(JOB_POST_VALUES.seniority),
  engagement: quoted(JOB_POST_VALUES.engagement),
  pay: quoted(JOB_POST_VALUES.pay),
  weeklyHours: quoted(JOB_POST_VALUES.weeklyHours),
  overlapHours: quoted(JOB_POST_VALUES.overlapHours),
  timeZone: quoted(JOB_POST_VALUES.timeZone),
  place: quoted(JOB_POST_VALUES.place),
  remote: quoted(JOB_POST_VALUES.remote),
  yearsMin: quoted(JOB_POST_VALUES.yearsMin),
  startsOn: quoted(JOB_POST_VALUES.startsOn),
  language: quoted(JOB_POST_VALUES.language),
  skills: z
    .array(
      z
        .object({
          name: z.string().min(1).max(80),
          demand: z.enum(['must', 'nice']),
          minLevel: JOB_SKILL_VALUES.minLevel.default(null).catch(null),
          years: JOB_SKILL_VALUES.years.default(null).catch(null),
          quote,
        })
        .nullable()
        .catch(null),
    )
    .max(100)
    .default([])
    .catch([]),
});

export type Suggestion = z.infer<typeof suggestionSchema>;

/** The JSON of an answer, also inside a fence of Markdown; null when it is none or does not fit. */
export function readSuggestion(answer: string): Suggestion | null {
  const json = /^\s*```(?:json)?\s*([^]*?)```\s*$/.exec(answer)?.[1] ?? answer;
  try {
    return suggestionSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
