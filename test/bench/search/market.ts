import { Outbox, UnitOfWork } from '@hunar/database';
import { IndexAudit, IndexLifecycle, SearchEngine } from '@hunar/search';
import { systemViewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { TalentIndex } from '@hunar/talent';
import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Crowd } from './people';
import { insertPeople, insertPrograms } from './people-rows';

const AT_A_TIME = 2_000;

/** A database with generated people, and the services by which a bench writes and searches it. */
export class Market {
  readonly crowd = new Crowd(Taxonomy.load());
  readonly unitOfWork: UnitOfWork;
  readonly outbox: Outbox;
  readonly engine: SearchEngine;
  readonly source: TalentIndex;
  private readonly lifecycle: IndexLifecycle;
  private readonly indexAudit: IndexAudit;

  constructor(app: INestApplicationContext) {
    const anywhere = { strict: false };
    this.unitOfWork = app.get(UnitOfWork, anywhere);
    this.outbox = app.get(Outbox, anywhere);
    this.engine = app.get(SearchEngine, anywhere);
    this.source = app.get(TalentIndex, anywhere);
    this.lifecycle = app.get(IndexLifecycle, anywhere);
    this.indexAudit = app.get(IndexAudit, anywhere);
  }

  readonly query = (sql: string, parameters: readonly unknown[] = []): Promise<unknown> =>
    this.unitOfWork.query(sql, parameters);

  /** Writes the first `count` people of the crowd, and builds the indexes. */
  async fill(count: number): Promise<void> {
    await this.unitOfWork.run(() => insertPrograms(this.query));
    for (let from = 0; from < count; from += AT_A_TIME) {
      const people = Array.from({ length: Math.min(AT_A_TIME, count - from) }, (_, at) => this.crowd.person(from + at));
      await this.unitOfWork.run(() => insertPeople(this.query, people));
    }
    await this.query('ANALYZE');
    await this.lifecycle.ensureAll();
  }

  /** Gives somebody another headline, as an edit does. */
  async headline(id: string, headline: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.query('UPDATE talent_profile SET headline = $2, updated_at = clock_timestamp() WHERE id = $1', [
        id,
        headline,
      ]);
      await this.outbox.changed('talent', [id]);
    });
  }

  /** What waits for the index, and what was given up. */
  async waiting(): Promise<{ pending: number; dead: number }> {
    const [row] = await this.unitOfWork.query<{ pending: number; dead: number }>(
      'SELECT count(*) FILTER (WHERE dead_at IS NULL)::int AS pending, count(dead_at)::int AS dead FROM outbox',
    );
    return row!;
  }

  /** Waits until nothing waits for the index; resolves with the seconds. @throws Error after `patience` seconds. */
  async caughtUp(patience = 900): Promise<number> {
    const start = performance.now();
    for (;;) {
      const state = await this.waiting().catch(() => null);
      const seconds = (performance.now() - start) / 1000;
      if (state?.pending === 0) return seconds;
      if (seconds > patience) throw new Error(`${state?.pending} changes wait after ${patience} s.`);
      await sleep(100);
    }
  }

  /** Waits until the engine that is meant to answer does. @throws Error after `patience` seconds. */
  async answered(patience = 120): Promise<void> {
    const query = { text: '', filters: [], facets: [], sort: null, first: 1, after: null };
    for (const until = Date.now() + patience * 1000; ; await sleep(100)) {
      if (!(await this.engine.search(systemViewer('bench'), this.source.index, query)).standIn) return;
      if (Date.now() > until) throw new Error(`The search engine does not answer after ${patience} s.`);
    }
  }

  /** What the system's own audit says of every engine. */
  async audit(): Promise<string> {
    const reports = await this.indexAudit.audit('talent');
    return reports
      .map(({ engine, missing, surplus, stale }) => `${engine} ${missing} + ${surplus} + ${stale}`)
      .join(', ');
  }
}
