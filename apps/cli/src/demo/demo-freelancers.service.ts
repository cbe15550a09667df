import { Outbox, UnitOfWork } from '@hunar/database';
import { Clock } from '@hunar/kernel';
import { ProfileOwnership, TalentProfileService } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { DemoAccounts } from './demo-accounts.service';
import { type DemoPerson, DEMO_PEOPLE, FREELANCER_EMAIL } from './people';
import { profileOf } from './profile-of';

/** Trainees of the demo data who have claimed their profile and written it up. */
@Injectable()
export class DemoFreelancers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly accounts: DemoAccounts,
    private readonly ownership: ProfileOwnership,
    private readonly profiles: TalentProfileService,
  ) {}

  /** `profileIds`: of the imported trainees, by address. Resolves with the account of the persona. */
  async write(profileIds: ReadonlyMap<string, string>): Promise<string> {
    // Hashing their passwords takes a core each; the rest waits for the database.
    const ids = await Promise.all(DEMO_PEOPLE.map((person) => this.claim(person, profileIds.get(person.email))));
    return ids[DEMO_PEOPLE.findIndex(({ email }) => email === FREELANCER_EMAIL)]!;
  }

  private async claim(person: DemoPerson, profileId: string | undefined): Promise<string> {
    if (profileId === undefined) throw new Error('A demo freelancer was not among the imported trainees.');
    return this.unitOfWork.run(async () => {
      const { id, isNew } = await this.accounts.ensure(person.email, person.name);
      if (!isNew) return id;
      await this.ownership.transfer(profileId, id);
      await this.outbox.changed('talent', [profileId]);
      const viewer = await this.accounts.viewer(id);
      const { version } = (await this.profiles.mine(viewer))!;
      const today = this.clock.now().toISOString().slice(0, 10);
      const written = await this.profiles.update(viewer, version, profileOf(person, today));
      if (!written.ok) throw new Error(`A demo profile was refused: ${JSON.stringify(written.failures)}`);
      return id;
    });
  }
}
