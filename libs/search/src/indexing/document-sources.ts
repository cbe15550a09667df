import { Injectable } from '@nestjs/common';
import type { IndexedKind } from '@hunar/database';
import type { DocumentSource } from '../search-engine';

/** The indexes that there are, and where their documents come from. */
@Injectable()
export class DocumentSources {
  /** By the name of the index, in the order in which they were registered. */
  private readonly sources = new Map<string, DocumentSource>();

  /** Says where an index's documents come from. In the constructor of the class that knows. */
  register(source: DocumentSource): void {
    const { kind, index } = source;
    if (this.sources.has(index.name)) throw new Error(`The index "${index.name}" has two sources.`);
    if (kind !== null && this.kinds.includes(kind)) throw new Error(`The documents of "${kind}" have two sources.`);
    this.sources.set(index.name, source);
  }

  /** What is worked off from the outbox. */
  get kinds(): readonly IndexedKind[] {
    return this.all().flatMap(({ kind }) => kind ?? []);
  }

  get names(): readonly string[] {
    return [...this.sources.keys()];
  }

  all(): readonly DocumentSource[] {
    return [...this.sources.values()];
  }

  /** @throws Error for a kind that nobody registered. */
  ofKind(kind: string): DocumentSource {
    const source = this.all().find((each) => each.kind === kind);
    if (!source) throw new Error(`The documents of "${kind}" have no source.`);
    return source;
  }

  /** @throws Error for an index that nobody registered. */
  ofIndex(name: string): DocumentSource {
    const source = this.sources.get(name);
    if (!source) throw new Error(`There is no index "${name}"; there are: ${this.names.join(', ')}.`);
    return source;
  }
}
