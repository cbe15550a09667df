import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export interface ListenCallbacks {
  /** The channels to listen to after a reconnect. */
  channels(): readonly string[];
  received(channel: string, payload: string): void;
  reconnected(): void;
  lost(reason: string): void;
}

const PING_EVERY_MS = 15_000;
const LONGEST_PAUSE_MS = 5_000;

/** One dedicated connection for LISTEN: opened on first use, and opened again whenever it is lost. */
export class ListenConnection {
  private client: Promise<Client> | null = null;
  private readonly closing = new AbortController();
  private ping: NodeJS.Timeout | null = null;

  constructor(
    private readonly url: string,
    private readonly callbacks: ListenCallbacks,
  ) {}

  async listen(channel: string): Promise<void> {
    await this.execute(`LISTEN ${channel}`);
  }

  async unlisten(channel: string): Promise<void> {
    if (this.client && !this.closing.signal.aborted) await this.execute(`UNLISTEN ${channel}`);
  }

  async close(): Promise<void> {
    this.closing.abort();
    if (this.ping) clearInterval(this.ping);
    const client = await this.client?.catch(() => null);
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  /** A statement that a lost connection swallows is not repeated: reconnecting listens to every channel anyway. */
  private async execute(sql: string): Promise<void> {
    if (this.closing.signal.aborted) throw new Error('The database events are closed.');
    this.client ??= this.connect();
    const client = await this.client.catch((error: unknown) => {
      this.client = null;
      throw error;
    });
    await client.query(sql).catch(async (error: unknown) => {
      if ((await this.client) === client) throw error;
    });
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'hunar-events',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    let isOpen = false;
    const lost = (reason: string) => {
      if (!isOpen) return;
      isOpen = false;
      if (this.ping) clearInterval(this.ping);
      if (this.closing.signal.aborted) return;
      this.callbacks.lost(reason);
      this.client = this.reconnect();
      this.client.catch(() => undefined);
      client.end().catch(() => undefined);
    };
    client.on('error', (error) => lost(error.message));
    client.on('end', () => lost('closed by the server'));
    client.on('notification', ({ channel, payload }) => this.callbacks.received(channel, payload ?? ''));
    try {
      await client.connect();
      const channels = this.callbacks.channels();
      if (channels.length > 0) await client.query(channels.map((channel) => `LISTEN ${channel}`).join(';'));
    } catch (error) {
      // Half open, it would stay so for as long as the process lives.
      client.end().catch(() => undefined);
      throw error;
    }
    isOpen = true;
    // A peer that vanished without a word is noticed by a ping that is not answered.
    this.ping = setInterval(() => {
      client.query('SELECT 1').catch((error: Error) => lost(error.message));
    }, PING_EVERY_MS).unref();
    return client;
  }

  private async reconnect(): Promise<Client> {
    for (let pause = 100; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await sleep(pause, undefined, { signal: this.closing.signal });
      try {
        const client = await this.connect();
        this.callbacks.reconnected();
        return client;
      } catch (error) {
        if (this.closing.signal.aborted) throw error;
      }
    }
  }
}
