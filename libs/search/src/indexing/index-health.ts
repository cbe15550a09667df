import { Injectable } from '@nestjs/common';
import { Outbox, type OutboxState } from '@hunar/database';
import { IndexEngines, type NamedEngine } from '../engines/index-engines';
import { type NotReady, type Replica, ReplicaRepository } from '../engines/persistence/replica.repository';
import { type DocumentSource, SearchUnavailableError } from '../search-engine';
import { DocumentSources } from './document-sources';
import { type AuditReport, AuditRepository } from './persistence/audit.repository';
import { RebuildRepository, type RunningRebuild } from './persistence/rebuild.repository';
import { progressOf } from './rebuild-progress';

/** How an index is in an engine. */
export interface IndexHealth {
  readonly index: string;
  readonly engine: string;
  /** Is it the engine that is configured, rather than the one that stands in? */
  readonly isMain: boolean;
  /** Documents in it; null: the engine does not answer. */
  readonly documents: number | null;
  /** May it be searched? */
  readonly ready: boolean;
  /** Why not; null: it may, or no worker has looked after it yet. */
  readonly reason: NotReady | null;
  /** Since when that is so; null: no worker has looked after it yet. */
  readonly since: Date | null;
  /** What waits to be delivered to it, and what was given up. */
  readonly outbox: OutboxState;
  /** The rebuild that runs, with entities a second and seconds to go. */
  readonly rebuild: (RunningRebuild & { readonly perSecond: number; readonly secondsLeft: number | null }) | null;
  readonly lastSample: AuditReport | null;
  readonly lastFull: AuditReport | null;
}

const NOTHING: OutboxState = { pending: 0, dead: 0, oldest: null, untried: null, newestUntried: null };

/** Says how every index is in every engine, as far as is known without comparing. */
@Injectable()
export class IndexHealthReader {
  constructor(
    private readonly engines: IndexEngines,
    private readonly sources: DocumentSources,
    private readonly outbox: Outbox,
    private readonly replicas: ReplicaRepository,
    private readonly audits: AuditRepository,
    private readonly rebuilds: RebuildRepository,
  ) {}

  /** By index, the configured engine first. Answers within seconds, whatever does not. */
  async read(): Promise<IndexHealth[]> {
    const [replicas, audits, rebuilds] = await Promise.all([
      this.replicas.all(),
      this.audits.latest(),
      this.rebuilds.running(),
    ]);
    const places = this.sources.all().flatMap((source) => this.engines.all.map((named) => ({ source, named })));
    return Promise.all(
      places.map(async ({ source, named }) => {
        const isHere = (each: { index: string; engine: string }) =>
          each.index === source.index.name && each.engine === named.name;
        const audit = (kind: AuditReport['kind']) => audits.find((each) => isHere(each) && each.kind === kind) ?? null;
        const [documents, outbox] = await Promise.all([this.size(named, source), this.waiting(named, source)]);
        return {
          index: source.index.name,
          engine: named.name,
          isMain: named === this.engines.main,
          documents,
          ...readiness(replicas.find(isHere)),
          outbox,
          rebuild: withRate(rebuilds.find(isHere)),
          lastSample: audit('sample'),
          lastFull: audit('full'),
        };
      }),
    );
  }

  private async size({ engine }: NamedEngine, { index }: DocumentSource): Promise<number | null> {
    try {
      return await engine.size(index);
    } catch (error) {
      if (error instanceof SearchUnavailableError) return null;
      throw error;
    }
  }

  private async waiting({ name }: NamedEngine, { kind }: DocumentSource): Promise<OutboxState> {
    return kind === null ? NOTHING : this.outbox.state(name, kind);
  }
}

const readiness = (replica: Replica | undefined) => ({
  ready: replica?.ready ?? false,
  reason: replica?.reason ?? null,
  since: replica?.since ?? null,
});

function withRate(rebuild: RunningRebuild | undefined): IndexHealth['rebuild'] {
  if (!rebuild) return null;
  const counted = { documents: rebuild.done, done: rebuild.done, total: rebuild.total ?? 0 };
  const { perSecond, secondsLeft } = progressOf(
    rebuild,
    counted,
    rebuild.updatedAt.getTime() - rebuild.startedAt.getTime(),
  );
  return { ...rebuild, perSecond, secondsLeft };
}
