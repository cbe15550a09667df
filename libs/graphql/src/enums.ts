import { ENGAGEMENTS, EVIDENCE_TIERS, LANGUAGE_LEVELS, PERIODS, ROLES, VISIBILITIES } from '@hunar/kernel';
import { registerEnumType } from '@nestjs/graphql';

type EnumOf<Value extends string> = Readonly<Record<Uppercase<Value>, Value>>;

/** A list of constants as a GraphQL enum: `hour` is HOUR outside, and stays `hour` inside. */
export function enumOf<Value extends string>(
  name: string,
  values: readonly Value[],
  description: string,
  valueDescriptions: Readonly<Record<Value, string>>,
): EnumOf<Value> {
  const entries = Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as EnumOf<Value>;
  const valuesMap = Object.fromEntries(
    values.map((value) => [value.toUpperCase(), { description: valueDescriptions[value] }]),
  ) as Record<Uppercase<Value>, { description: string }>;
  registerEnumType(entries, { name, description, valuesMap });
  return entries;
}

export const RoleEnum = enumOf('Role', ROLES, 'What a grant lets an account do.', {
  freelancer: 'Owns a profile and sees the jobs that fit.',
  founder: 'Searches talent and posts jobs for a company.',
  program_admin: 'Imports and follows the trainees of its sponsor.',
  operator: 'Runs the platform.',
  auditor: 'Reads fairness reports.',
});

export const PeriodEnum = enumOf('Period', PERIODS, 'What pay is counted per.', {
  hour: 'Per hour.',
  day: 'Per day.',
  week: 'Per week.',
  month: 'Per month.',
  year: 'Per year.',
  fixed: 'For the whole work.',
});

export const VisibilityEnum = enumOf('Visibility', VISIBILITIES, 'Who finds a profile.', {
  public: 'Everybody.',
  founders: 'Signed-in founders.',
  hidden: 'Only its owner and the programmes that enrolled the person.',
});

export const EvidenceTierEnum = enumOf('EvidenceTier', EVIDENCE_TIERS, 'What stands behind a skill, weakest first.', {
  claimed: 'The person says so.',
  evidenced: 'A link, a repository or a certified enrolment shows it.',
  credentialed: 'A signed credential proves it.',
});

export const LanguageLevelEnum = enumOf('LanguageLevel', LANGUAGE_LEVELS, 'Command of a language (CEFR).', {
  A1: 'Beginner.',
  A2: 'Elementary.',
  B1: 'Intermediate.',
  B2: 'Upper intermediate.',
  C1: 'Advanced.',
  C2: 'Proficient.',
  native: 'Mother tongue.',
});

export const EngagementEnum = enumOf('Engagement', ENGAGEMENTS, 'How work is contracted.', {
  hourly: 'By the hour.',
  fixed_price: 'One price for the whole.',
  part_time: 'Employed for a part of the week.',
  full_time: 'Employed for the whole week.',
});
