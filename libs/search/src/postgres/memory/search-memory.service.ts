import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import type { IndexDefinition } from '../../search-engine';
import { isLaidOutFor } from '../built-to';
import { SearchMemoryRepository } from '../persistence/search-memory.repository';
import { MemoryIndex } from './memory-index';
import type { MemoryRow } from './row-reader';
import { SearchMemorySettings } from './search-memory-settings';

/** More changes than this at once, and reading everything anew is quicker. */
const MOST_CHANGES = 20_000;
/** So many dead documents beside the living are put up with, and half as many again. */
const DEAD_ALLOWED = 10_000;

/** An index, and the moment as of which it is. */
interface Held {
  readonly index: MemoryIndex;
  snapshot: string;
}

/** What this process has of one index. */
interface Copy {
  held: Held | null;
  loading: Promise<void> | null;
  /** The look for changes that runs, and the one after it: who comes meanwhile shares that one. */
  looking: Promise<void> | null;
  next: Promise<void> | null;
}

/** Keeps the live generation of each index that is searched in this process's memory, as new as the database at every search. */
@Injectable()
export class SearchMemory {
  private readonly logger = new Logger(SearchMemory.name);
  private readonly copies = new Map<string, Copy>();

  constructor(
    private readonly rows: SearchMemoryRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: SearchMemorySettings,
  ) {}

  /** The index with every change that was committed before the call; null while it is not in memory: then the tables have to be asked. */
  async current(definition: IndexDefinition): Promise<MemoryIndex | null> {
    // What the open transaction wrote is in the tables alone.
    if (this.settings.mode === 'off' || this.unitOfWork.isOpen) return null;
    const copy = this.copyOf(definition.name);
    await this.bringUpToDate(copy, definition);
    if (!copy.held) {
      const loading = this.load(copy, definition);
      if (this.settings.mode === 'eager') {
        await loading;
        // It may have begun before the call.
        await this.bringUpToDate(copy, definition);
      }
    }
    return copy.held?.index ?? null;
  }

  /** Leaves what it holds with every change that was committed before the call, or nothing. */
  private async bringUpToDate(copy: Copy, definition: IndexDefinition): Promise<void> {
    // One that was read anew meanwhile has to be looked after as well.
    for (let looked: Held | null = null; copy.held && copy.held !== looked;) {
      looked = copy.held;
      if (looked.index.definition === definition) await this.refreshed(copy, definition);
      else copy.held = null;
    }
  }

  private copyOf(name: string): Copy {
    let copy = this.copies.get(name);
    if (!copy) {
      this.copies.set(name, (copy = { held: null, loading: null, looking: null, next: null }));
    }
    return copy;
  }

  private load(copy: Copy, definition: IndexDefinition): Promise<void> {
    copy.loading ??= this.read(copy, definition)
      .catch((error: Error) => this.logger.warn(`The index "${definition.name}" could not be read: ${error.name}.`))
      .finally(() => (copy.loading = null));
    return copy.loading;
  }

  private async read(copy: Copy, definition: IndexDefinition): Promise<void> {
    const startedAt = Date.now();
    let read: MemoryIndex | null = null;
    const snapshot = await this.rows.readAll(
      definition.name,
      ({ generation, fingerprint }) => {
        if (isLaidOutFor(definition, fingerprint)) read = new MemoryIndex(definition, generation);
        return read !== null;
      },
      (rows) => this.put(read!, rows),
    );
    if (snapshot === null) return;
    copy.held = { index: read!, snapshot };
    const { documents } = read!;
    this.logger.log(
      `The index "${definition.name}" is in memory: ${documents} documents in ${Date.now() - startedAt} ms.`,
    );
  }

  /** Resolves after a look for changes that began after the call. */
  private refreshed(copy: Copy, definition: IndexDefinition): Promise<void> {
    const look = (): Promise<void> => {
      copy.next = null;
      const looking = this.look(copy, definition).finally(() => {
        if (copy.looking === looking) copy.looking = null;
      });
      copy.looking = looking;
      return looking;
    };
    // One that waits its turn has it soon: two at once could put an older state in the place of a newer one.
    if (copy.next) return copy.next;
    if (!copy.looking) return look();
    copy.next = copy.looking.catch(() => undefined).then(look);
    return copy.next;
  }

  private async look(copy: Copy, definition: IndexDefinition): Promise<void> {
    // Another may be read meanwhile, which has a moment of its own.
    const { held } = copy;
    if (!held) return;
    const { index } = held;
    const changes = await this.rows.changes(definition.name, held.snapshot, MOST_CHANGES + 1);
    if (!changes || changes.generation !== index.generation || changes.rows.length > MOST_CHANGES) {
      if (copy.held === held) copy.held = null;
      return;
    }
    await this.put(
      index,
      changes.rows.filter((row): row is MemoryRow => row.tokens !== null),
    );
    for (const { id, tokens } of changes.rows) if (tokens === null) index.remove(id);
    held.snapshot = changes.snapshot;
    const dead = index.size - index.documents;
    if (dead > DEAD_ALLOWED + index.documents / 2) void this.load(copy, definition);
  }

  private async put(index: MemoryIndex, rows: readonly MemoryRow[]): Promise<void> {
    const unnamed = new Set(rows.flatMap((row) => index.unnamed(row)));
    for (const { number, ...value } of await this.rows.valuesOf([...unnamed])) index.name(number, value);
    for (const row of rows) index.put(row);
  }
}
