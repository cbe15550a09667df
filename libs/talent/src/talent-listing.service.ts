import { Outbox, UnitOfWork } from '@hunar/database';
import { AccountEvents, ConsentService } from '@hunar/identity';
import { accountIdOf, newId, NotFoundError, systemViewer, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { TalentProfileRepository } from './persistence/talent-profile.repository';

/** How people come into the database by themselves, and leave it. */
@Injectable()
export class TalentListingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly profiles: TalentProfileRepository,
    private readonly consent: ConsentService,
    accountEvents: AccountEvents,
  ) {
    accountEvents.onSignedUp(async ({ id, displayName, email, role }) => {
      if (role === 'freelancer') await this.createFor(id, displayName, email);
    });
  }

  /** An empty profile for a person who signed up. Its address stays unset where a programme's import already holds it. */
  async createFor(accountId: string, name: string, email: string): Promise<string> {
    return this.unitOfWork.run(async () => {
      const id = newId();
      await this.profiles.insert({ id, accountId, name, fieldSources: { name: 'person' } });
      await this.profiles.insertContact(id, email);
      await this.consent.record(
        systemViewer('sign-up'),
        { subjectKind: 'talent', purpose: 'listing', given: true, basis: 'person' },
        id,
      );
      await this.outbox.changed('talent', [id]);
      return id;
    });
  }

  /** Gives or withdraws the viewer's consent to be found; withdrawn, the profile leaves the search index. */
  async setConsent(viewer: Viewer, given: boolean): Promise<void> {
    const accountId = accountIdOf(viewer);
    const profile = accountId === null ? null : await this.profiles.ofAccount(accountId);
    if (!profile) throw new NotFoundError('profile');
    await this.unitOfWork.run(async () => {
      const statement = { subjectKind: 'talent', purpose: 'listing', given, basis: 'person' } as const;
      await this.consent.record(viewer, statement, profile.id);
      await this.outbox.changed('talent', [profile.id]);
    });
  }
}
