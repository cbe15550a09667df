import { Outbox } from '@hunar/database';
import { AuditLog, ConsentService, GrantService } from '@hunar/identity';
import { Clock, NotFoundError, systemViewer, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { adoptOwnWords } from './domain/adopt-own-words';
import { TalentProfileRepository } from './persistence/talent-profile.repository';

/** To whom a profile belongs, and how it comes to belong to somebody. Belongs inside the caller's transaction. */
@Injectable()
export class ProfileOwnership {
  constructor(
    private readonly profiles: TalentProfileRepository,
    private readonly grants: GrantService,
    private readonly consent: ConsentService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async nameOf(profileId: string): Promise<string> {
    const profile = await this.profiles.byId(profileId);
    if (!profile) throw new NotFoundError('profile');
    return profile.name;
  }

  /** Gives an imported profile to an account. What the account had written in a profile of its own goes into it and wins. */
  async transfer(profileId: string, accountId: string): Promise<void> {
    const imported = await this.profiles.byId(profileId);
    if (!imported) throw new NotFoundError('profile');
    const own = await this.profiles.ofAccount(accountId);
    if (own) await this.profiles.remove(own.id);
    const { columns, skills } = own ? adoptOwnWords(imported, own) : { columns: {}, skills: null };
    const claim = { ...columns, accountId, claimedAt: this.clock.now(), updatedBy: accountId };
    await this.profiles.update(profileId, imported.version, claim);
    if (skills) await this.profiles.replaceSkills(profileId, skills);
    const person: Viewer = { kind: 'account', accountId, grants: [] };
    await this.grants.give(systemViewer('claim'), accountId, { role: 'freelancer', organisationId: null });
    await this.consent.record(
      person,
      { subjectKind: 'talent', purpose: 'listing', given: true, basis: 'person' },
      profileId,
    );
    await this.audit.write(person, 'profile.claimed', 'talent', profileId);
    if (own) await this.outbox.changed('talent', [own.id]);
  }
}
