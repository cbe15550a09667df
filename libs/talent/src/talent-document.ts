import type { Audience, EvidenceTier, Money, WorkingHours } from '@hunar/kernel';
import type { LanguageSkill, ProfileSkill } from './domain/profile';

/** What upper libraries know of a profile and the search document carries: its enrolments, as programs sees them. */
export interface TalentContribution {
  /** Sponsors whose programmes brought the person in: whoever merely names an address that is known sees its own words alone. */
  readonly organisationIds: readonly string[];
  readonly programs: readonly { readonly slug: string; readonly name: string }[];
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  readonly certified: boolean;
  /** Skills that a certified enrolment stands behind. */
  readonly certifiedSkillIds: readonly string[];
}

/** The port by which an upper library adds to the documents of profiles. */
export abstract class TalentDocumentContributor {
  /** Contributions by profile id, for many profiles in a fixed number of statements; a profile without one may be absent. */
  abstract contribute(profileIds: readonly string[]): Promise<ReadonlyMap<string, TalentContribution>>;

  /** What people read for the values of a facet that this library brought in. */
  abstract facetLabels(facet: 'programs' | 'cohorts', values: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Values of such a facet of whose names a word begins with `text`, the nearest first, `most` at most. */
  abstract facetNamed(facet: 'programs' | 'cohorts', text: string, most: number): Promise<readonly string[]>;
}

export const NO_CONTRIBUTION: TalentContribution = {
  organisationIds: [],
  programs: [],
  cohorts: [],
  certified: false,
  certifiedSkillIds: [],
};

/** A skill with the evidence that counts: what the person shows, raised by a certified enrolment. */
export function effectiveEvidence(skill: ProfileSkill, certified: ReadonlySet<string>): EvidenceTier {
  if (skill.evidence === 'credentialed') return 'credentialed';
  const evidenced = skill.evidence === 'evidenced' || skill.evidenceUrl !== null || certified.has(skill.skillId);
  return evidenced ? 'evidenced' : 'claimed';
}

/** What a result card shows. It is stored in the search document as it is: nothing in it may be unfit for the audience. */
export interface TalentCard {
  readonly id: string;
  readonly name: string;
  readonly headline: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly rate: Money | null;
  readonly weeklyHours: number | null;
  readonly timeZone: string | null;
  /** Empty: not stated. */
  readonly workingHours: readonly WorkingHours[];
  /** YYYY-MM-DD. */
  readonly availableFrom: string | null;
  readonly languages: readonly LanguageSkill[];
  readonly skills: readonly ProfileSkill[];
  readonly programs: readonly string[];
  readonly certified: boolean;
  readonly claimed: boolean;
  readonly evidence: EvidenceTier;
}

/** Who may see a profile. Empty: nobody but through its owner's own page, so it has no document. */
export function audienceOf(profile: {
  readonly accountId: string | null;
  readonly visibility: 'public' | 'founders' | 'hidden';
  readonly consented: boolean;
  readonly organisationIds: readonly string[];
}): Audience[] {
  const owner: Audience[] = profile.accountId === null ? [] : [`account:${profile.accountId}`];
  if (!profile.consented) return [];
  const organisations = profile.organisationIds.map((id): Audience => `org:${id}`);
  if (profile.visibility === 'hidden') return profile.accountId === null ? organisations : owner;
  const wide: Audience[] = profile.visibility === 'public' ? ['public', 'founders'] : ['founders'];
  return [...wide, 'operators', ...organisations, ...owner];
}
