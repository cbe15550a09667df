import type { FieldSources, ProfileSkill } from './profile';

/** Properties of a profile that carry a person's own words. */
const OWN_WORDS = [
  'name',
  'headline',
  'about',
  'city',
  'country',
  'rateAmountMinor',
  'rateCurrency',
  'ratePeriod',
  'weeklyHours',
  'availableFrom',
  'timeZone',
  'workingHours',
  'languages',
  'links',
  'workHistory',
  'education',
  'wishes',
  'visibility',
] as const;
type OwnWords = { readonly [Property in (typeof OWN_WORDS)[number]]: unknown };

interface Profile extends OwnWords {
  readonly skills: readonly ProfileSkill[];
  readonly fieldSources: FieldSources;
}

/**
 * What an imported profile takes over from the profile that its owner had made before: every word that the owner did not leave
 * empty, and the skills of both, the owner's account of a skill first.
 */
export function adoptOwnWords<P extends Profile>(
  imported: P,
  own: P,
): { columns: Partial<P> & { fieldSources: FieldSources }; skills: ProfileSkill[] } {
  const said = OWN_WORDS.filter((property) => !isEmpty(own[property]));
  const words = Object.fromEntries(said.map((property) => [property, own[property]])) as Partial<P>;
  const ownSkills = new Set(own.skills.map(({ skillId }) => skillId));
  return {
    columns: { ...words, fieldSources: { ...imported.fieldSources, ...own.fieldSources } },
    skills: [...own.skills, ...imported.skills.filter(({ skillId }) => !ownSkills.has(skillId))],
  };
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
