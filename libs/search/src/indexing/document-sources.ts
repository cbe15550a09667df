import { Injectable } from '@nestjs/common';
import type { IndexedKind } from '@hunar/database';
import type { DocumentSource } from '../search-engine';

/** The indexes that there are, and where their documents come from. */
@Injectable()
export class DocumentSources {
  private readonly sources = new Map<IndexedKind, DocumentSource>();

  /** Says where an index's documents come from. In the constructor of the class that knows. */
  register(source: DocumentSource): void {
    if (this.sources.has(source.kind)) throw new Error(`The documents of "${source.kind}" have two sources.`);
    this.sources.set(source.kind, source);
  }

  get kinds(): readonly IndexedKind[] {
    return [...this.sources.keys()];
  }

  all(): readonly DocumentSource[] {
    return [...this.sources.values()];
  }

  /** @throws Error for a kind that nobody registered. */
  ofKind(kind: string): DocumentSource {
    const source = this.sources.get(kind as IndexedKind);
    if (!source) throw new Error(`The documents of "${kind}" have no source.`);
    return source;
  }

  /** @throws Error for an index that nobody registered. */
  ofIndex(name: string): DocumentSource {
    const source = this.all().find(({ index }) => index.name === name);
    if (!source)
      throw new Error(
        `There is no index "${name}"; there are: ${this.all()
          .map(({ index }) => index.name)
          .join(', ')}.`,
      );
    return source;
  }
}
