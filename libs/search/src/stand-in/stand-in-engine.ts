import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Outbox } from '@hunar/database';
import type { Viewer } from '@hunar/kernel';
import { IndexEngines } from '../engines/index-engines';
import { ReplicaMarks } from '../engines/replica-marks';
import { ReplicaReadiness } from '../engines/replica-readiness';
import {
  type IndexDefinition,
  type SearchCriteria,
  SearchCursorError,
  SearchEngine,
  type SearchPage,
  type SearchQuery,
  SearchUnavailableError,
} from '../search-engine';
import { Circuit } from './circuit';

const PROBE_EVERY_MS = 500;

/**
 * Asks the configured engine; and PostgreSQL while that one does not answer, or its index is not whole: being built, lagging after
 * an outage, lost. The first who meets an outage waits for it once, and nobody after.
 */
@Injectable()
export class StandInEngine extends SearchEngine implements OnApplicationShutdown {
  private readonly logger = new Logger(StandInEngine.name);
  private readonly circuit: Circuit;
  private asked: IndexDefinition | null = null;
  /** Since the configured engine answers again: the last change that waited for it then. */
  private owed: { readonly until: Date | null } | null = null;

  constructor(
    private readonly engines: IndexEngines,
    private readonly readiness: ReplicaReadiness,
    private readonly marks: ReplicaMarks,
    private readonly outbox: Outbox,
  ) {
    super();
    this.circuit = new Circuit(
      () => this.mainIsWhole(),
      PROBE_EVERY_MS,
      (isOpen) =>
        this.logger.warn(isOpen ? 'PostgreSQL stands in for the search engine.' : 'The search engine answers again.'),
    );
  }

  async describe(): Promise<string> {
    const { main, standIn } = this.engines;
    if (!standIn) return main.engine.describe();
    try {
      if (this.circuit.isClosed && (await this.readiness.hasAll(main.name))) return await main.engine.describe();
    } catch (error) {
      if (!(error instanceof SearchUnavailableError)) throw error;
    }
    return standIn.engine.describe();
  }

  search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<SearchPage<Card>> {
    return this.answer(
      index,
      (engine) => engine.search<Card>(viewer, index, query),
      async (engine) => ({ ...(await this.continued(() => engine.search<Card>(viewer, index, query))), standIn: true }),
    );
  }

  counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]> {
    const ask = (engine: SearchEngine) => engine.counts(viewer, index, queries);
    return this.answer(index, ask, ask);
  }

  onApplicationShutdown(): void {
    this.circuit.stop();
  }

  /** It may have come back with another index than it went with; and what was written meanwhile has to reach it first. */
  private async mainIsWhole(): Promise<void> {
    const { main } = this.engines;
    try {
      if (this.asked && !(await this.marks.agree(main, this.asked))) {
        throw new SearchUnavailableError('It is being built.');
      }
    } catch (error) {
      this.owed = null;
      throw error;
    }
    // What failed by itself is not waited for: that would keep a healthy engine away for minutes.
    const { untried, newestUntried } = await this.outbox.state(main.name);
    this.owed ??= { until: newestUntried };
    const { until } = this.owed;
    if (until && untried && untried <= until) throw new SearchUnavailableError('It is catching up.');
    this.owed = null;
  }

  private async answer<T>(
    index: IndexDefinition,
    first: (engine: SearchEngine) => Promise<T>,
    instead: (engine: SearchEngine) => Promise<T>,
  ): Promise<T> {
    const { main, standIn } = this.engines;
    if (!standIn) return first(main.engine);
    this.asked = index;
    if (!this.circuit.isClosed || !(await this.readiness.has(main.name, index.name))) return instead(standIn.engine);
    try {
      return await first(main.engine);
    } catch (error) {
      if (error instanceof SearchUnavailableError) this.circuit.open();
      // A list that was begun while PostgreSQL stood in goes on there.
      else if (!(error instanceof SearchCursorError)) throw error;
      return instead(standIn.engine);
    }
  }

  /** A list that the other engine began has no place here to go on from. */
  private async continued<T>(search: () => Promise<T>): Promise<T> {
    try {
      return await search();
    } catch (error) {
      if (!(error instanceof SearchCursorError)) throw error;
      throw new SearchCursorError(
        'The search answers from another place than when this list was begun: start the list again.',
      );
    }
  }
}
