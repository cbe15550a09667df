import { Injectable } from '@nestjs/common';
import { NO_CONTRIBUTION, type TalentContribution, type TalentDocumentContributor } from './talent-document';

/** Gathers what upper libraries know of profiles. They register when they are loaded. */
@Injectable()
export class TalentContributions {
  private readonly contributors: TalentDocumentContributor[] = [];

  register(contributor: TalentDocumentContributor): void {
    this.contributors.push(contributor);
  }

  /** The contributions of all, put together; every id has one. */
  async of(profileIds: readonly string[]): Promise<ReadonlyMap<string, TalentContribution>> {
    const all: ReadonlyMap<string, TalentContribution>[] = [];
    for (const contributor of this.contributors) all.push(await contributor.contribute(profileIds));
    return new Map(profileIds.map((id) => [id, all.reduce((sum, map) => combine(sum, map.get(id)), NO_CONTRIBUTION)]));
  }

  /** Values of a facet of whose names a word begins with `text`, the nearest first. */
  async facetNamed(facet: 'programs' | 'cohorts', text: string, most: number): Promise<readonly string[]> {
    const all = await Promise.all(this.contributors.map((contributor) => contributor.facetNamed(facet, text, most)));
    return all.flat();
  }

  /** What people read for the values of a facet; a value that nobody knows is its own label. */
  async facetLabels(facet: 'programs' | 'cohorts', values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const all = await Promise.all(this.contributors.map((contributor) => contributor.facetLabels(facet, values)));
    return new Map(all.flatMap((labels) => [...labels]));
  }
}

function combine(left: TalentContribution, right: TalentContribution | undefined): TalentContribution {
  if (!right) return left;
  return {
    organisationIds: [...left.organisationIds, ...right.organisationIds],
    programs: [...left.programs, ...right.programs],
    cohorts: [...left.cohorts, ...right.cohorts],
    certified: left.certified || right.certified,
    certifiedSkillIds: [...left.certifiedSkillIds, ...right.certifiedSkillIds],
  };
}
