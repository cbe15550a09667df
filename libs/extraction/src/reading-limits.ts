import { accountIdOf, DomainError, UnauthenticatedError, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Texts a minute and account, in each process. A file may keep the one thread for files busy; what a model reads costs somebody money. */
const PER_MINUTE = { rules: 60, files: 20, assisted: 12 } as const;

/** Keeps one account from keeping a process busy with reading. */
@Injectable()
export class ReadingLimits {
  private readonly limiters = {
    rules: new RateLimiterMemory({ keyPrefix: 'rules', points: PER_MINUTE.rules, duration: 60 }),
    files: new RateLimiterMemory({ keyPrefix: 'files', points: PER_MINUTE.files, duration: 60 }),
    assisted: new RateLimiterMemory({ keyPrefix: 'assisted', points: PER_MINUTE.assisted, duration: 60 }),
  };

  /** Counts one reading. @throws UnauthenticatedError; DomainError RATE_LIMITED. The system is not limited. */
  async count(viewer: Viewer, kind: keyof typeof PER_MINUTE): Promise<void> {
    if (viewer.kind === 'system') return;
    const account = accountIdOf(viewer);
    if (account === null) throw new UnauthenticatedError();
    await this.limiters[kind].consume(account).catch(() => {
      throw new DomainError('RATE_LIMITED', 'Too many texts in a minute. Wait a little and try again.', { minutes: 1 });
    });
  }
}
