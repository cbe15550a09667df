import { Injectable } from '@nestjs/common';
import type { IndexedKind } from '@hunar/database';

/** Told which entities searches find as they now are; entities that are gone from the index are among them. */
export type IndexedListener = (ids: readonly string[]) => Promise<void>;

/** Tells upper libraries what the index has taken in. */
@Injectable()
export class IndexedChanges {
  private readonly listeners = new Map<string, IndexedListener[]>();

  /**
   * Calls `listener` after each batch that the outbox brought to the index, in the transaction that takes the batch out of the outbox:
   * what it writes is never lost, and the batch comes again when it rejects. So it may hear of one change twice. A rebuild tells nothing.
   * In the constructor of the class that listens.
   */
  onIndexed(kind: IndexedKind, listener: IndexedListener): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  /** Tells the kind's listeners, one after the other. */
  async tell(kind: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const listener of this.listeners.get(kind) ?? []) await listener(ids);
  }
}
