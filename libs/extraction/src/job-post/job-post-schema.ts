import { ENGAGEMENTS, LANGUAGE_LEVELS, PERIODS } from '@hunar/kernel';
import { z } from 'zod';
import { SENIORITIES } from './job-post-reading';

const LONGEST = 160;
const amount = z.number().nonnegative().max(1_000_000_000);
const zones = (zone: string): boolean => {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: zone })) && /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
};

/** What each field of a draft may hold, whoever read it: rules or a language model. */
export const JOB_POST_VALUES = {
  title: z.string().min(2).max(LONGEST),
  companyName: z.string().min(2).max(LONGEST),
  seniority: z.enum(SENIORITIES),
  engagement: z.enum(ENGAGEMENTS),
  pay: z
    .object({
      min: amount.nullable(),
      max: amount.nullable(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable(),
      period: z.enum(PERIODS).nullable(),
    })
    .refine(({ min, max }) => (min ?? max) !== null && (min === null || max === null || min <= max)),
  weeklyHours: z.number().int().min(1).max(168),
  overlapHours: z.number().min(0).max(24),
  timeZone: z.string().refine(zones),
  place: z.string().min(2).max(LONGEST),
  remote: z.boolean(),
  yearsMin: z.number().min(0).max(50),
  startsOn: z.iso.date(),
  language: z.object({ language: z.string().regex(/^[a-z]{2}$/), level: z.enum(LANGUAGE_LEVELS) }),
} as const;

export const JOB_SKILL_VALUES = {
  minLevel: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).nullable(),
  years: z.number().min(0).max(50).nullable(),
} as const;
