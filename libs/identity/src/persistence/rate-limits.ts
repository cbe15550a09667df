import { AppConfig } from '@hunar/config';
import { failure, type Result, success } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { createHmac, hkdfSync } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { networkOf } from '../domain/request-address';

interface Limit {
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

/** Tries per e-mail address and per network. A class-room of trainees shares one network, so that limit is wide. */
export const RATE_LIMITS = {
  'sign-in': { address: { points: 10, duration: 15 * 60 }, network: { points: 200, duration: 15 * 60 } },
  'sign-up': { address: { points: 5, duration: 60 * 60 }, network: { points: 300, duration: 60 * 60 } },
  'password-reset': { address: { points: 5, duration: 60 * 60 }, network: { points: 300, duration: 60 * 60 } },
} as const satisfies Record<string, { address: Limit; network: Limit }>;

export type LimitedAction = keyof typeof RATE_LIMITS;

/** Who tries: an e-mail address and the IP address that it comes from. */
export interface Attempt {
  readonly email: string;
  readonly ip: string;
}

/**
 * Counts tries in PostgreSQL, for all processes together and outside of any transaction, so that a rollback forgives nothing.
 * Addresses are kept as keyed hashes.
 */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();
  private readonly key: Buffer;

  constructor(dataSource: DataSource, config: AppConfig) {
    this.key = Buffer.from(hkdfSync('sha256', config.uploadKey, '', 'hunar rate limits', 32));
    for (const [action, limits] of Object.entries(RATE_LIMITS)) {
      for (const [kind, limit] of Object.entries(limits)) {
        const name = `${action}:${kind}`;
        const options = { storeClient: dataSource, storeType: 'typeorm', tableName: 'rate_limit', tableCreated: true };
        // One limiter empties the table of old rows for all of them.
        const clearExpiredByTimeout = this.limiters.size === 0;
        this.limiters.set(
          name,
          new RateLimiterPostgres({ ...options, ...limit, keyPrefix: name, clearExpiredByTimeout }),
        );
      }
    }
  }

  /** Counts one try; fails with RATE_LIMITED (`minutes` until the next) when there were too many. */
  async count(action: LimitedAction, attempt: Attempt): Promise<Result<void, 'RATE_LIMITED'>> {
    for (const [limiter, key] of this.countersOf(action, attempt)) {
      try {
        await limiter.consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return failure('RATE_LIMITED', [], { minutes: Math.ceil(refused.msBeforeNext / 60_000) });
      }
    }
    return success(undefined);
  }

  /** Takes a counted try back: it turned out to be rightful. */
  async forgive(action: LimitedAction, attempt: Attempt): Promise<void> {
    const [[network, networkKey], [address, addressKey]] = this.countersOf(action, attempt);
    await network.reward(networkKey);
    await address.delete(addressKey);
  }

  private countersOf(
    action: LimitedAction,
    { email, ip }: Attempt,
  ): [[RateLimiterPostgres, string], [RateLimiterPostgres, string]] {
    const hash = (text: string) => createHmac('sha256', this.key).update(text).digest('base64url');
    return [
      [this.limiters.get(`${action}:network`)!, hash(networkOf(ip))],
      [this.limiters.get(`${action}:address`)!, hash(email.toLowerCase())],
    ];
  }
}
