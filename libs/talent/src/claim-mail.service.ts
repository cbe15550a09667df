import { UnitOfWork } from '@hunar/database';
import { AuditLog, newSecretToken } from '@hunar/identity';
import { Clock, newId, type Viewer } from '@hunar/kernel';
import { type Mail, Mailer } from '@hunar/notifications';
import { Injectable } from '@nestjs/common';
import { type Claimant, ClaimLinkRepository } from './persistence/claim-link.repository';

const DAY = 86_400_000;
const VALID_FOR = 30 * DAY;
/** Nobody gets a second link within a day, however often a programme presses the button. */
const NOT_AGAIN_WITHIN = DAY;

/** Sends imported people the link by which they take over their profile. */
@Injectable()
export class ClaimMailService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: ClaimLinkRepository,
    private readonly mailer: Mailer,
    private readonly audit: AuditLog,
  ) {}

  /** Sends a link to each of `profileIds` that can have one. The caller has checked that they are the viewer's trainees. */
  async send(
    viewer: Viewer,
    profileIds: readonly string[],
    programName: string,
  ): Promise<{ sent: number; skipped: number }> {
    return this.unitOfWork.run(async () => {
      const now = this.clock.now();
      const claimants = await this.links.claimants(profileIds, programName, new Date(now.getTime() - NOT_AGAIN_WITHIN));
      const mails = claimants.map((claimant) => ({ claimant, secret: newSecretToken(), id: newId(now.getTime()) }));
      await this.links.insert(
        mails.map(({ id, claimant: { profileId, email }, secret }) => ({
          id,
          profileId,
          email,
          programName,
          tokenHash: secret.hash,
          createdAt: now,
          expiresAt: new Date(now.getTime() + VALID_FOR),
        })),
      );
      await this.mailer.sendMany(mails.map(({ claimant, secret }) => mailTo(claimant, programName, secret.token)));
      await this.audit.writeMany(
        viewer,
        'claim-link.sent',
        'talent',
        claimants.map(({ profileId }) => profileId),
      );
      return { sent: claimants.length, skipped: profileIds.length - claimants.length };
    });
  }
}

/** The token stands behind the `#`, which browsers do not send to servers, so no log has it. */
const mailTo = ({ email, name }: Claimant, programName: string, token: string): Mail => ({
  to: { email, displayName: name, locale: 'en' },
  template: 'claim-profile',
  params: { name, programName, link: `/claim#${token}`, days: VALID_FOR / DAY },
});
