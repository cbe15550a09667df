import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DatabaseEvents } from '@hunar/database';
import { IndexEngines } from './index-engines';
import { REPLICA_CHANNEL, ReplicaRepository } from './persistence/replica.repository';

/** Which indexes of which engines may be searched, as the workers say; kept in memory, and told at each change. */
@Injectable()
export class ReplicaReadiness implements OnApplicationBootstrap {
  private readonly logger = new Logger(ReplicaReadiness.name);
  private ready: Promise<ReadonlySet<string>> | null = null;

  constructor(
    private readonly engines: IndexEngines,
    private readonly replicas: ReplicaRepository,
    private readonly events: DatabaseEvents,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.engines.standIn) return;
    const forget = () => void (this.ready = null);
    this.events.onReconnect(forget);
    await this.events.subscribe(REPLICA_CHANNEL, forget);
    forget();
  }

  /** May the index be searched in the engine? */
  async has(engine: string, index: string): Promise<boolean> {
    this.ready ??= this.read();
    return (await this.ready).has(`${engine} ${index}`);
  }

  private async read(): Promise<ReadonlySet<string>> {
    try {
      const known = await this.replicas.all();
      return new Set(known.filter(({ ready }) => ready).map(({ engine, index }) => `${engine} ${index}`));
    } catch (error) {
      this.ready = null;
      this.logger.warn(`Which indexes are ready could not be read (${(error as Error).name}).`);
      throw error;
    }
  }
}
