import { Injectable } from '@nestjs/common';
import { DatabaseEvents } from './database-events';
import { OUTBOX_CHANNEL } from './outbox';
import { type DeadLetter, DeadLetterRepository } from './persistence/dead-letter.repository';

/** What could not be delivered from the outbox and was given up. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly letters: DeadLetterRepository,
    private readonly events: DatabaseEvents,
  ) {}

  /** The newest first, those before the one with id `before`; and how many there are. */
  async list(before: string | null, first: number): Promise<{ letters: DeadLetter[]; total: number }> {
    const [letters, total] = await Promise.all([this.letters.list(before, first), this.letters.count()]);
    return { letters, total };
  }

  /** Tries to deliver them again, at once; null: all. Resolves with how many; one that is gone is no error. */
  async retry(ids: readonly string[] | null): Promise<number> {
    const retried = await this.letters.retry(ids);
    await this.events.publish(OUTBOX_CHANNEL, 'retry');
    return retried;
  }

  /** Forgets them: what the target holds of the entity stays as it is until the entity changes. Null: all. Resolves with how many. */
  drop(ids: readonly string[] | null): Promise<number> {
    return this.letters.drop(ids);
  }
}
