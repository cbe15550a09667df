import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '@hunar/config';
import { ListenConnection } from './listen-connection';
import { UnitOfWork } from './unit-of-work';

/** What reaches a subscriber: what was published, ids as a rule. */
export type EventHandler = (payload: string) => void | Promise<void>;

const CHANNEL = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Processes telling one another that something happened, by LISTEN/NOTIFY. A message can be missed while the connection is
 * down: what must not be missed is in a table, and `onReconnect` is the time to look there.
 */
@Injectable()
export class DatabaseEvents implements OnApplicationShutdown {
  private readonly logger = new Logger(DatabaseEvents.name);
  private readonly handlers = new Map<string, Set<EventHandler>>();
  private readonly reconnected = new Set<() => void | Promise<void>>();
  private readonly connection: ListenConnection;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    config: AppConfig,
  ) {
    this.connection = new ListenConnection(config.databaseUrl ?? '', {
      channels: () => [...this.handlers.keys()],
      received: (channel, payload) => {
        for (const handler of this.handlers.get(channel) ?? []) this.call(() => handler(payload));
      },
      reconnected: () => {
        for (const handler of this.reconnected) this.call(handler);
      },
      lost: (reason) => this.logger.warn(`The connection that listens was lost (${reason}); reconnecting.`),
    });
  }

  /** Sends `payload` (at most 7,999 bytes) to the channel's subscribers in all processes when the open transaction commits. */
  async publish(channel: string, payload: string): Promise<void> {
    await this.publishAll([{ channel, payload }]);
  }

  /** As `publish`, for many messages in one statement; they arrive in this order. */
  async publishAll(messages: readonly { readonly channel: string; readonly payload: string }[]): Promise<void> {
    await this.unitOfWork.query(
      'SELECT pg_notify(m.channel, m.payload) FROM unnest($1::text[], $2::text[]) AS m(channel, payload)',
      [messages.map(({ channel }) => checked(channel)), messages.map(({ payload }) => payload)],
    );
  }

  /** Resolves when the channel is listened to; call what it resolves with to stop. A handler's failure is logged. */
  async subscribe(channel: string, handler: EventHandler): Promise<() => Promise<void>> {
    const handlers = this.handlers.get(checked(channel)) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    await this.connection.listen(channel);
    return async () => {
      handlers.delete(handler);
      if (handlers.size > 0 || this.handlers.get(channel) !== handlers) return;
      this.handlers.delete(channel);
      await this.connection.unlisten(channel);
    };
  }

  /** Calls `handler` each time the connection was lost and is back: what was published in between is lost. Returns how to stop. */
  onReconnect(handler: () => void | Promise<void>): () => void {
    this.reconnected.add(handler);
    return () => this.reconnected.delete(handler);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }

  private call(handler: () => void | Promise<void>): void {
    Promise.resolve()
      .then(handler)
      .catch((error: unknown) => {
        this.logger.error('A subscriber failed.', error instanceof Error ? error.stack : String(error));
      });
  }
}

function checked(channel: string): string {
  if (!CHANNEL.test(channel)) throw new Error(`A channel's name is in lower snake case: "${channel}" is not.`);
  return channel;
}
