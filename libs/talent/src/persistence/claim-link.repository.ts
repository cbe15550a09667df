import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { ClaimLink } from './claim-link.entity';

/** Whom a link can be sent to. */
export interface Claimant {
  readonly profileId: string;
  readonly name: string;
  readonly email: string;
}

@Injectable()
export class ClaimLinkRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of the profiles that nobody has claimed, that have an address, and that got no link since `notSince`. */
  async claimants(profileIds: readonly string[], notSince: Date): Promise<Claimant[]> {
    return this.unitOfWork.query<Claimant>(
      `SELECT p.id AS "profileId", p.name, c.email::text AS email
         FROM talent_profile p JOIN talent_contact c ON c.profile_id = p.id
        WHERE p.id = ANY($1::uuid[]) AND p.account_id IS NULL AND c.email IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM claim_link l WHERE l.profile_id = p.id AND l.created_at > $2)
        ORDER BY p.id`,
      [profileIds, notSince],
    );
  }

  async insert(links: readonly ClaimLink[]): Promise<void> {
    await this.unitOfWork.manager.getRepository(ClaimLink).insert([...links]);
  }

  /** A link that still works. With `lock`, nobody else can spend it until the transaction ends. */
  async usable(tokenHash: Buffer, now: Date, lock = false): Promise<ClaimLink | null> {
    const query = this.unitOfWork.manager
      .getRepository(ClaimLink)
      .createQueryBuilder('link')
      .where('link.tokenHash = :tokenHash AND link.usedAt IS NULL AND link.expiresAt > :now', { tokenHash, now });
    return (lock ? query.setLock('pessimistic_write') : query).getOne();
  }

  /** Spends every link of a profile. */
  async spend(profileId: string, now: Date): Promise<void> {
    await this.unitOfWork.query('UPDATE claim_link SET used_at = $2 WHERE profile_id = $1 AND used_at IS NULL', [
      profileId,
      now,
    ]);
  }
}
