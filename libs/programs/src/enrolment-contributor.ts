import { type TalentContribution, TalentContributions, TalentDocumentContributor } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { skillsOfTracks } from './domain/tracks';
import { EnrolmentRepository, type NamedEnrolment } from './persistence/enrolment.repository';
import { ProgramRepository } from './persistence/program.repository';

/** What enrolments add to the documents of profiles. */
@Injectable()
export class EnrolmentContributor extends TalentDocumentContributor {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programs: ProgramRepository,
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

  async facetLabels(facet: 'programs' | 'cohorts', values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (values.length === 0) return new Map();
    if (facet === 'cohorts') {
      return new Map((await this.programs.cohortsByIds(values)).map(({ id, name }) => [id, name]));
    }
    const programs = await this.programs.ofOrganisations(null);
    return new Map(programs.map(({ slug, name }) => [slug, name]));
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
