import { ConsentService } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { TalentProfile } from './persistence/talent-profile.entity';
import { TalentContributions } from './talent-contributions.service';
import { maySee } from './talent.policy';

/** Answers who may see which profiles, for many at once. */
@Injectable()
export class TalentVisibility {
  constructor(
    private readonly contributions: TalentContributions,
    private readonly consent: ConsentService,
  ) {}

  /** Ids of the people who have agreed to be found, themselves or through their programme. */
  async consented(profileIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.consent.givenAmong('talent', 'listing', profileIds);
  }

  /** The ids of those `profiles` that the viewer may see. */
  async visible(
    viewer: Viewer,
    profiles: readonly Pick<TalentProfile, 'id' | 'accountId' | 'visibility'>[],
  ): Promise<ReadonlySet<string>> {
    const ids = profiles.map(({ id }) => id);
    const consented = await this.consented(ids);
    const contributions = await this.contributions.of(ids);
    const seen = profiles.filter((profile) =>
      maySee(viewer, profile, {
        consented: consented.has(profile.id),
        organisationIds: contributions.get(profile.id)!.organisationIds,
      }),
    );
    return new Set(seen.map(({ id }) => id));
  }
}
