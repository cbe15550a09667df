import { UnitOfWork } from '@hunar/database';
import { Clock, DomainError, newId, UnauthenticatedError, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { parseName } from './domain/person-name';
import { hashToken, newSecretToken } from './domain/secret-token';
import { CredentialRepository } from './persistence/credential.repository';

const DAY = 86_400_000;
const MOST_DAYS = 365;
/** Lets scanners for leaked secrets know one of ours. */
const PREFIX = 'hunar_';

/** A bearer token as its owner gets it, once. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Bearer tokens with which scripts act as their owner, until they expire or the password is reset. */
@Injectable()
export class ApiTokenService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError BAD_USER_INPUT when the name is empty or too long, or `days` is not 1 to 365. */
  async create(viewer: Viewer, name: string, days: number): Promise<IssuedToken> {
    if (viewer.kind !== 'account') throw new UnauthenticatedError();
    const called = parseName(name);
    if (called === null) throw new DomainError('BAD_USER_INPUT', 'Give the token a name of 1 to 120 characters.');
    if (!(days >= 1 && days <= MOST_DAYS)) {
      throw new DomainError('BAD_USER_INPUT', `A token lasts 1 to ${MOST_DAYS} days.`);
    }
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + days * DAY);
    const { token, hash } = newSecretToken(PREFIX);
    const row = {
      id: newId(now.getTime()),
      accountId: viewer.accountId,
      name: called,
      tokenHash: hash,
      createdAt: now,
    };
    await this.unitOfWork.run(async () => {
      await this.credentials.insertApiToken({ ...row, expiresAt });
      await this.audit.write(viewer, 'api_token.created', 'account', viewer.accountId, { tokenId: row.id, days });
    });
    return { token, expiresAt };
  }

  /** The token's owner with all grants, in one SQL statement; null when it is unknown or has expired. */
  async viewerOf(token: string): Promise<Viewer | null> {
    const holder = await this.credentials.useApiToken(hashToken(token), this.clock.now());
    return holder && { kind: 'account', ...holder };
  }
}
