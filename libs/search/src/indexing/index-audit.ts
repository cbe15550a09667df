import { Injectable } from '@nestjs/common';
import { IndexEngines, type NamedEngine } from '../engines/index-engines';
import type { DocumentSource, IndexEntry } from '../search-engine';
import { type Difference, differenceOf, OrderedEntries } from './compare-entries';
import { digestsOf } from './culprits';
import { DocumentSources } from './document-sources';
import { DriftRepair } from './drift-repair';
import { type AuditReport, AuditRepository } from './persistence/audit.repository';

export interface AuditOptions {
  /** The one engine whose index is compared; absent: each. */
  readonly engine?: string;
  /** Entities to compare, from where the last sample ended; absent: all. */
  readonly sample?: number;
  /** Told after each batch: entities compared so far, in this engine. */
  readonly onProgress?: (engine: string, checked: number) => void;
  readonly signal?: AbortSignal;
}

type Found = Record<Difference, number> & { checked: number; position: string | null };

const SURPLUS_AT_A_TIME = 1_000;

/**
 * Compares indexes with the database, contents and all, in bounded memory: ids of both in order, side by side. What waits to be
 * delivered is no drift, and neither is what was given up: it is among the dead letters.
 */
@Injectable()
export class IndexAudit {
  constructor(
    private readonly engines: IndexEngines,
    private readonly sources: DocumentSources,
    private readonly repairs: DriftRepair,
    private readonly audits: AuditRepository,
  ) {}

  /** What differs, by engine; the result is kept. @throws Error for an unknown index; SearchUnavailableError. */
  audit(name: string, options: AuditOptions = {}): Promise<AuditReport[]> {
    return this.compareAll(name, options, false);
  }

  /** As `audit`; what differs is put into the outbox of its engine, so that it is indexed as every change is (what has no kind there, at once). */
  repair(name: string, options: AuditOptions = {}): Promise<AuditReport[]> {
    return this.compareAll(name, options, true);
  }

  private async compareAll(name: string, options: AuditOptions, repairs: boolean): Promise<AuditReport[]> {
    const source = this.sources.ofIndex(name);
    const reports: AuditReport[] = [];
    for (const named of this.engines.all) {
      if (options.engine !== undefined && options.engine !== named.name) continue;
      reports.push(await this.compareOne(named, source, options, repairs));
    }
    return reports;
  }

  private async compareOne(
    named: NamedEngine,
    source: DocumentSource,
    options: AuditOptions,
    repairs: boolean,
  ): Promise<AuditReport> {
    const startedAt = Date.now();
    const kind = options.sample === undefined ? 'full' : 'sample';
    const place = { index: source.index.name, engine: named.name, kind } as const;
    const found = await this.compare(
      named,
      source,
      kind === 'full' ? null : await this.audits.position(place),
      options,
      repairs,
    );
    const report = { ...place, ...found, durationMs: Date.now() - startedAt };
    await this.audits.add(report);
    return { ...report, at: new Date() };
  }

  private async compare(
    named: NamedEngine,
    source: DocumentSource,
    after: string | null,
    { sample = Infinity, onProgress, signal }: AuditOptions,
    repairs: boolean,
  ): Promise<Found> {
    const found: Found = { checked: 0, missing: 0, surplus: 0, stale: 0, position: null };
    const entries = new OrderedEntries(named.engine.entries(source.index, after));
    const settle = async (suspects: readonly string[]): Promise<void> => {
      signal?.throwIfAborted();
      const differences = await this.repairs.confirmed(named, source, suspects);
      for (const difference of differences.values()) found[difference] += 1;
      if (repairs) await this.repairs.repair(named, source, differences);
      onProgress?.(named.name, found.checked);
    };
    try {
      for await (const ids of source.allIds(after)) {
        const last = ids.at(-1)!;
        found.checked += ids.length;
        await settle(await suspectsAmong(source, ids, await entries.upTo(last)));
        if (found.checked >= sample) return { ...found, position: last };
      }
      for (let rest = await entries.upTo(null, SURPLUS_AT_A_TIME); rest.length > 0;) {
        await settle(rest.map(({ id }) => id));
        rest = await entries.upTo(null, SURPLUS_AT_A_TIME);
      }
      return found;
    } finally {
      await entries.close();
    }
  }
}

async function suspectsAmong(
  source: DocumentSource,
  ids: readonly string[],
  entries: readonly IndexEntry[],
): Promise<string[]> {
  const found = new Map(entries.map((entry) => [entry.id, entry]));
  const expected = await digestsOf(source, ids);
  const all = new Set([...ids, ...found.keys()]);
  return [...all].filter((id) => differenceOf(expected.get(id) ?? null, found.get(id) ?? null) !== null);
}
