import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DatabaseEvents } from '@hunar/database';
import { IndexEngines } from './index-engines';
import { type Replica, REPLICA_CHANNEL, ReplicaRepository } from './persistence/replica.repository';

/** Which indexes of which engines may be searched, as the workers say; kept in memory, and told at each change. */
@Injectable()
export class ReplicaReadiness implements OnApplicationBootstrap {
  private readonly logger = new Logger(ReplicaReadiness.name);
  private known: Promise<readonly Replica[]> | null = null;

  constructor(
    private readonly engines: IndexEngines,
    private readonly replicas: ReplicaRepository,
    private readonly events: DatabaseEvents,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.engines.standIn) return;
    const forget = () => void (this.known = null);
    this.events.onReconnect(forget);
    await this.events.subscribe(REPLICA_CHANNEL, forget);
    forget();
  }

  /** May the index be searched in the engine? */
  async has(engine: string, index: string): Promise<boolean> {
    this.known ??= this.read();
    return (await this.known).some((replica) => replica.ready && replica.engine === engine && replica.index === index);
  }

  /** May all of its indexes that are known be searched in the engine? */
  async hasAll(engine: string): Promise<boolean> {
    this.known ??= this.read();
    const ofEngine = (await this.known).filter((replica) => replica.engine === engine);
    return ofEngine.length > 0 && ofEngine.every(({ ready }) => ready);
  }

  private async read(): Promise<readonly Replica[]> {
    try {
      return await this.replicas.all();
    } catch (error) {
      this.known = null;
      this.logger.warn(`Which indexes are ready could not be read (${(error as Error).name}).`);
      throw error;
    }
  }
}
