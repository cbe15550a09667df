import type { Audience } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { type ProfileWithSkills, TalentProfileRepository } from './persistence/talent-profile.repository';
import { TalentContributions } from './talent-contributions.service';
import { audienceOf, type TalentCard, type TalentContribution } from './talent-document';
import { cardOf } from './talent-card';
import { TalentVisibility } from './talent-visibility.service';

/** A profile with everything that ranking and cards need, and who may see it. */
export interface ReadTalent {
  readonly profile: ProfileWithSkills;
  readonly contribution: TalentContribution;
  readonly card: TalentCard;
  readonly audience: readonly Audience[];
}

const PAGE = 2000;

/** Reads profiles for the libraries above, in bulk and with a fixed number of statements a batch. */
@Injectable()
export class TalentReader {
  constructor(
    private readonly profiles: TalentProfileRepository,
    private readonly contributions: TalentContributions,
    private readonly visibility: TalentVisibility,
  ) {}

  /** Profiles by id; an id without one is absent. An empty audience: nobody may find the profile. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ReadTalent>> {
    const profiles = await this.profiles.byIds(ids);
    const found = [...profiles.keys()];
    const consented = await this.visibility.consented(found);
    const contributions = await this.contributions.of(found);
    const read = [...profiles].map(([id, profile]): [string, ReadTalent] => {
      const contribution = contributions.get(id)!;
      const { accountId, visibility } = profile;
      const { organisationIds } = contribution;
      const audience = audienceOf({ accountId, visibility, consented: consented.has(id), organisationIds });
      return [id, { profile, contribution, card: cardOf(profile, contribution), audience }];
    });
    return new Map(read);
  }

  /** The accounts of these profiles, by profile, in one statement; one that nobody claimed is absent. */
  accountIdsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.profiles.accountIdsOf(ids);
  }

  /** The ids of all profiles, in batches in order of id. */
  async *allIds(after: string | null = null): AsyncIterable<readonly string[]> {
    let ids: string[] = [];
    do {
      ids = await this.profiles.idsAfter(ids.at(-1) ?? after, PAGE);
      if (ids.length > 0) yield ids;
    } while (ids.length === PAGE);
  }
}
