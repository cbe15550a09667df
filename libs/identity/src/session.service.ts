import { Clock, newId, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { hashToken, newSecretToken } from './domain/secret-token';
import { CredentialRepository } from './persistence/credential.repository';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Unused for 14 days, or 90 days old: the session is over. */
const IDLE = 14 * DAY;
const LONGEST = 90 * DAY;
/** The expiry moves at most once in this time, so that reading does not write. */
const MOVE_AFTER = HOUR;

/** A session as the browser gets it: the token is not stored and cannot be shown again. */
export interface StartedSession {
  readonly token: string;
  /** Seconds that the browser may keep the cookie. */
  readonly maxAge: number;
}

/** Opaque sessions: 32 random bytes in a cookie, their SHA-256 in the database. */
@Injectable()
export class SessionService {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly clock: Clock,
  ) {}

  /** Signs an account in. Whoever calls has made sure that it is the right person. */
  async start(accountId: string): Promise<StartedSession> {
    const now = this.clock.now();
    const { token, hash } = newSecretToken();
    await this.credentials.insertSession({
      id: newId(now.getTime()),
      accountId,
      tokenHash: hash,
      createdAt: now,
      seenAt: now,
      expiresAt: later(now, IDLE),
      endsAt: later(now, LONGEST),
    });
    return { token, maxAge: LONGEST / 1000 };
  }

  /** The account of a session with all its grants, in one SQL statement; null when the token is unknown or the session over. */
  async viewerOf(token: string): Promise<Viewer | null> {
    const now = this.clock.now();
    const times = { now, staleBefore: later(now, -MOVE_AFTER), expiresAt: later(now, IDLE) };
    const holder = await this.credentials.useSession(hashToken(token), times);
    return holder && { kind: 'account', ...holder };
  }

  /** Signs out. Nothing happens when the session is over already. */
  async end(token: string): Promise<void> {
    await this.credentials.deleteSession(hashToken(token));
  }
}

const later = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
