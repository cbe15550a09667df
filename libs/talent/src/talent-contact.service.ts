import type { Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { TalentProfile } from './persistence/talent-profile.entity';
import { TalentProfileRepository } from './persistence/talent-profile.repository';
import { owns } from './talent.policy';

/** Contact details, for those who may have them. */
@Injectable()
export class TalentContactService {
  constructor(private readonly profiles: TalentProfileRepository) {}

  /** Address and phone of a profile, for its owner alone; null for everybody else. */
  async of(
    viewer: Viewer,
    profile: Pick<TalentProfile, 'id' | 'accountId'>,
  ): Promise<{ email: string | null; phone: string | null } | null> {
    if (!owns(viewer, profile)) return null;
    const contact = (await this.profiles.contacts([profile.id])).get(profile.id);
    return { email: contact?.email ?? null, phone: contact?.phone ?? null };
  }

  /** Addresses by profile id, for a programme that gave them: the caller has checked that these are its own trainees. */
  async emailsOf(profileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const contacts = await this.profiles.contacts(profileIds);
    return new Map([...contacts].flatMap(([id, { email }]) => (email === null ? [] : [[id, email] as const])));
  }
}
