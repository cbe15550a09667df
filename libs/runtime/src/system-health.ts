import { AppConfig } from '@hunar/config';
import { pendingMigrations, UnitOfWork } from '@hunar/database';
import { SearchEngine } from '@hunar/search';
import { Injectable } from '@nestjs/common';

/** One thing that the system needs, and whether it is there. */
export interface HealthCheck {
  readonly name: 'database' | 'migrations' | 'search';
  readonly ok: boolean;
  /** What is wrong, without secrets; empty when nothing is. */
  readonly detail: string;
}

const PATIENCE_MS = 3_000;
/** Migrations, once found complete, are not looked at again for so long: it takes a connection. */
const KNOWN_FOR_MS = 15_000;

/** Can this process do its work? Asked by load balancers, often. */
@Injectable()
export class SystemHealth {
  private currentUntil = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: SearchEngine,
  ) {}

  async check(): Promise<HealthCheck[]> {
    return Promise.all([
      this.one('database', async () => void (await this.unitOfWork.query('SELECT 1'))),
      this.one('migrations', () => this.migrations()),
      this.one('search', async () => void (await this.engine.describe())),
    ]);
  }

  private async migrations(): Promise<void> {
    if (Date.now() < this.currentUntil) return;
    const pending = await pendingMigrations(this.config.databaseUrl ?? '');
    if (pending.length > 0) throw new Lacking(`${pending.length} not run`);
    this.currentUntil = Date.now() + KNOWN_FOR_MS;
  }

  private async one(name: HealthCheck['name'], work: () => Promise<void>): Promise<HealthCheck> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Lacking(`no answer in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    });
    try {
      await Promise.race([work(), late]);
      return { name, ok: true, detail: '' };
    } catch (error) {
      return { name, ok: false, detail: error instanceof Lacking ? error.message : 'unreachable' };
    } finally {
      clearTimeout(timer);
    }
  }
}

class Lacking extends Error {}
