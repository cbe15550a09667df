import { type TalentContribution, TalentContributions, TalentDocumentContributor } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { skillsOfTracks } from './domain/tracks';
import { FacetNames } from './facet-names';
import { EnrolmentRepository, type NamedEnrolment } from './persistence/enrolment.repository';

/** What enrolments add to the documents of profiles. */
@Injectable()
export class EnrolmentContributor extends TalentDocumentContributor {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly names: FacetNames,
    contributions: TalentContributions,
  ) {
    super();
    contributions.register(this);
  }

  async contribute(profileIds: readonly string[]): Promise<ReadonlyMap<string, TalentContribution>> {
    const byProfile = new Map<string, NamedEnrolment[]>();
    for (const enrolment of await this.enrolments.ofProfiles(profileIds)) {
      const list = byProfile.get(enrolment.profileId);
      if (list) list.push(enrolment);
      else byProfile.set(enrolment.profileId, [enrolment]);
    }
    return new Map([...byProfile].map(([id, list]) => [id, contributionOf(list)]));
  }

  facetNamed(facet: 'programs' | 'cohorts', text: string, most: number): Promise<readonly string[]> {
    return this.names.beginning(facet, text, most);
  }

  facetLabels(facet: 'programs' | 'cohorts', values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.names.of(facet, values);
  }
}

function contributionOf(enrolments: readonly NamedEnrolment[]): TalentContribution {
  const certified = enrolments.filter(({ status }) => status === 'certified');
  const programs = new Map(enrolments.map(({ programSlug, programName }) => [programSlug, programName]));
  const brought = enrolments.filter((enrolment) => enrolment.brought);
  return {
    organisationIds: [...new Set(brought.map(({ organisationId }) => organisationId))],
    programs: [...programs].map(([slug, name]) => ({ slug, name })),
    cohorts: enrolments.map(({ cohortId, cohortName }) => ({ id: cohortId, name: cohortName })),
    certified: certified.length > 0,
    certifiedSkillIds: skillsOfTracks(certified.flatMap(({ tracks }) => tracks)),
  };
}
