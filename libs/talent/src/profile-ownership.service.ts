import { Outbox } from '@hunar/database';
import { AuditLog, ConsentService, GrantService } from '@hunar/identity';
import { Clock, ConflictError, NotFoundError, systemViewer, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { adoptOwnWords } from './domain/adopt-own-words';
import { TalentProfileRepository } from './persistence/talent-profile.repository';
import { ProfileJoins } from './profile-joins';

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
    private readonly joins: ProfileJoins,
  ) {}

  async nameOf(profileId: string): Promise<string> {
    const profile = await this.profiles.byId(profileId);
    if (!profile) throw new NotFoundError('profile');
    return profile.name;
  }

  async isClaimed(profileId: string): Promise<boolean> {
    return (await this.profiles.byId(profileId))?.accountId !== null;
  }

  /** Can the profile still be given to somebody? It is held until the transaction ends: no import and no other claim changes it. */
  async isFree(profileId: string): Promise<boolean> {
    const held = await this.profiles.lock(profileId);
    return held !== null && held.accountId === null;
  }

  /**
   * Gives an imported profile to an account. What the account had written in a profile of its own goes into it and wins, its
   * enrolments come along, and a consent that was withdrawn stays withdrawn. @throws ConflictError when it belongs to somebody.
   */
  async transfer(profileId: string, accountId: string): Promise<void> {
    if (!(await this.isFree(profileId))) throw new ConflictError('profile');
    const imported = await this.profiles.byId(profileId);
    if (!imported) throw new NotFoundError('profile');
    const own = await this.profiles.ofAccount(accountId);
    const given = own === null || (await this.listed(own.id));
    if (own) {
      await this.joins.join(own.id, profileId);
      await this.profiles.remove(own.id);
    }
    const { columns, skills } = own ? adoptOwnWords(imported, own) : { columns: {}, skills: null };
    const claim = { ...columns, accountId, claimedAt: this.clock.now(), updatedBy: accountId };
    if (!(await this.profiles.update(profileId, imported.version, claim))) throw new ConflictError('profile');
    if (skills) await this.profiles.replaceSkills(profileId, skills);
    const person: Viewer = { kind: 'account', accountId, grants: [] };
    await this.grants.give(systemViewer('claim'), accountId, { role: 'freelancer', organisationId: null });
    await this.consent.record(person, { subjectKind: 'talent', purpose: 'listing', given, basis: 'person' }, profileId);
    await this.audit.write(person, 'profile.claimed', 'talent', profileId);
    if (own) await this.outbox.changed('talent', [own.id]);
  }

  private async listed(profileId: string): Promise<boolean> {
    return (await this.consent.givenAmong('talent', 'listing', [profileId])).has(profileId);
  }
}
