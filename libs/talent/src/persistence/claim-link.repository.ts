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

  /**
   * Those of the profiles that nobody has claimed, that have an address, and that got no link of this programme since
   * `notSince`. They stay as they are until the transaction ends, and one round of links is sent at a time.
   */
  async claimants(profileIds: readonly string[], programName: string, notSince: Date): Promise<Claimant[]> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtext('hunar.claim-links'))`);
    return this.unitOfWork.query<Claimant>(
      `SELECT p.id AS "profileId", p.name, c.email::text AS email
         FROM talent_profile p JOIN talent_contact c ON c.profile_id = p.id
        WHERE p.id = ANY($1::uuid[]) AND p.account_id IS NULL AND c.email IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM claim_link l WHERE l.profile_id = p.id AND l.program_name = $2 AND l.created_at > $3)
        ORDER BY p.id FOR NO KEY UPDATE OF p`,
      [profileIds, programName, notSince],
    );
  }

  async insert(links: readonly Omit<ClaimLink, 'usedAt'>[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO claim_link (id, profile_id, email, program_name, token_hash, created_at, expires_at)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::citext[], $4::text[], $5::bytea[], $6::timestamptz[], $7::timestamptz[])`,
      [
        links.map(({ id }) => id),
        links.map(({ profileId }) => profileId),
        links.map(({ email }) => email),
        links.map(({ programName }) => programName),
        links.map(({ tokenHash }) => tokenHash),
        links.map(({ createdAt }) => createdAt),
        links.map(({ expiresAt }) => expiresAt),
      ],
    );
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
