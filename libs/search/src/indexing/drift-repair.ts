import { Injectable } from '@nestjs/common';
import { Outbox } from '@hunar/database';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NamedEngine } from '../engines/index-engines';
import type { DocumentSource } from '../search-engine';
import { type Difference, differenceOf } from './compare-entries';
import { digestsOf, readDocuments } from './culprits';

/** Between two looks at what seems to differ. */
const LOOK_AGAIN_MS = 150;
const AT_A_TIME = 1_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Tells what drifted from what is on its way, and brings it back. */
@Injectable()
export class DriftRepair {
  constructor(private readonly outbox: Outbox) {}

  /** Those of the suspects that differ, twice in the same way, while nothing of theirs was on its way to the index. */
  async confirmed(
    named: NamedEngine,
    source: DocumentSource,
    suspects: readonly string[],
  ): Promise<Map<string, Difference>> {
    const confirmed = new Map<string, Difference>();
    for (let at = 0; at < suspects.length; at += AT_A_TIME) {
      const first = await this.look(named, source, suspects.slice(at, at + AT_A_TIME));
      if (first.size === 0) continue;
      await sleep(LOOK_AGAIN_MS);
      const second = await this.look(named, source, [...first.keys()]);
      for (const [id, { difference, signature }] of second) {
        if (signature === first.get(id)!.signature) confirmed.set(id, difference);
      }
    }
    return confirmed;
  }

  /** Puts them into the engine's outbox; what cannot be there is written at once. */
  async repair(named: NamedEngine, source: DocumentSource, drift: ReadonlyMap<string, Difference>): Promise<void> {
    const { kind, index } = source;
    const ids = [...drift.keys()];
    const queued = kind === null ? [] : ids.filter((id) => UUID.test(id));
    if (kind !== null) await this.outbox.again(named.name, kind, queued);
    const direct = kind === null ? ids : ids.filter((id) => !UUID.test(id));
    if (direct.length === 0) return;
    const documents = kind === null ? await readDocuments(source, direct) : [];
    const written = new Set(documents.map(({ id }) => id));
    await named.engine.write(
      index,
      documents,
      direct.filter((id) => !written.has(id)),
    );
  }

  private async look({ name, engine }: NamedEngine, source: DocumentSource, ids: readonly string[]) {
    const differing = new Map<string, { difference: Difference; signature: string }>();
    const before = await this.onTheWay(name, source, ids);
    const settled = ids.filter((id) => !before.has(id));
    const readable = source.kind === null ? settled : settled.filter((id) => UUID.test(id));
    const expected = await digestsOf(source, readable);
    const found = new Map((await engine.entriesOf(source.index, settled)).map((entry) => [entry.id, entry]));
    for (const id of settled) {
      const [wanted, entry] = [expected.get(id) ?? null, found.get(id) ?? null];
      const difference = differenceOf(wanted, entry);
      if (difference) differing.set(id, { difference, signature: `${wanted} ${entry?.digest}` });
    }
    for (const id of await this.onTheWay(name, source, [...differing.keys()])) differing.delete(id);
    return differing;
  }

  private async onTheWay(engine: string, { kind }: DocumentSource, ids: readonly string[]): Promise<Set<string>> {
    const queueable = ids.filter((id) => UUID.test(id));
    if (kind === null || queueable.length === 0) return new Set();
    return new Set(await this.outbox.waiting(engine, kind, queueable));
  }
}
