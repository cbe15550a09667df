import type { IndexedKind } from '@hunar/database';
import { type Audience, DomainError, type Viewer } from '@hunar/kernel';

/** How an index is searched, filtered and sorted, in no engine's language. Changing it means a reindex. */
export interface IndexDefinition {
  readonly name: string;
  /** Raised by hand when documents change shape; a different version is built aside and swapped in. */
  readonly version: number;
  /** Text fields in which words are found, the weightiest first. */
  readonly searchable: readonly string[];
  /** Fields of exact values (a string, or a list of them): filtered by `anyOf` and `allOf`. */
  readonly keywords: readonly string[];
  /** Those of the keyword fields whose values are counted. */
  readonly facets: readonly string[];
  /** Numeric fields: filtered by `atLeast` and `atMost`, and sorted by. A missing number matches no bound and sorts last. */
  readonly numbers: readonly string[];
  /** Groups of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words that are spelt exactly or not at all (C, C#, Go, R), and that keep their signs. */
  readonly exactWords: readonly string[];
}

/** One document. `fields` are what the definition names; `card` is what a result shows, untouched. */
export interface SearchDocument<Card = unknown> {
  /** Letters, digits, hyphens and underscores. */
  readonly id: string;
  readonly audience: readonly Audience[];
  readonly fields: Readonly<Record<string, string | number | readonly string[] | null>>;
  readonly card: Card;
}

/** A condition, or several joined; all conditions of a query hold together. */
export type SearchFilter =
  | { readonly all: readonly SearchFilter[] }
  | { readonly any: readonly SearchFilter[] }
  | { readonly not: SearchFilter }
  /** One of these documents. */
  | { readonly ids: readonly string[] }
  | { readonly field: string; readonly anyOf: readonly string[] }
  | { readonly field: string; readonly allOf: readonly string[] }
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly atMost: number };

export interface SearchQuery {
  /** What a person typed; empty finds everything. */
  readonly text: string;
  readonly filters: readonly SearchFilter[];
  /** Facets of the definition whose values are counted over the whole result. */
  readonly facets: readonly string[];
  /** Null: by relevance. Ties are broken by id. */
  readonly sort: { readonly field: string; readonly direction: 'ascending' | 'descending' } | null;
  /** Page size, 1…100. */
  readonly first: number;
  /** The cursor of the hit after which the page starts. */
  readonly after: string | null;
}

/** What a query finds, without how it is shown. */
export type SearchCriteria = Pick<SearchQuery, 'text' | 'filters'>;

/** A piece of a field's text; `matched` where the query found it. */
export interface HighlightFragment {
  readonly text: string;
  readonly matched: boolean;
}

export interface SearchHit<Card> {
  readonly id: string;
  readonly card: Card;
  readonly cursor: string;
  readonly highlights: readonly { readonly field: string; readonly fragments: readonly HighlightFragment[] }[];
}

export interface SearchPage<Card> {
  readonly hits: readonly SearchHit<Card>[];
  readonly hasNextPage: boolean;
  /** Exact number of documents found. */
  readonly total: number;
  /** By field: its values, most frequent first, 100 at most. */
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
  /** Name and version of the engine that answered. */
  readonly answeredBy: string;
  /** What was searched instead of what was typed, because that had a word that nobody has and one clearly meant it; null: it was searched as typed. */
  readonly correctedText: string | null;
  /** Did another engine stand in for the one that is configured, because that one does not answer? */
  readonly standIn: boolean;
}

/** The port to whichever engine searches. Every read takes the viewer, and finds only documents of the viewer's audiences. */
export abstract class SearchEngine {
  /** Name and version of what answers now, for people: "PostgreSQL 18.4", "Meilisearch 1.50.0". */
  abstract describe(): Promise<string>;

  /**
   * Finds documents. @throws SearchQueryError for a field that the index does not have; SearchCursorError for a cursor of another
   * order or engine; SearchUnavailableError, also where the engine has lost the index.
   */
  abstract search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<SearchPage<Card>>;

  /** How many documents each of the queries finds for the viewer, exactly and in their order; 50 queries at most. @throws as `search`. */
  abstract counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]>;
}

/** An engine together with the indexes that it holds: what keeps them in step with the database works on it. */
export abstract class IndexEngine extends SearchEngine {
  /** Makes an index that can be written and searched where there is none. False: it was never built to this definition and wants a reindex. */
  abstract ensure(index: IndexDefinition): Promise<boolean>;

  /** How the index is; makes nothing, and answers or fails within seconds. @throws SearchUnavailableError. */
  abstract state(index: IndexDefinition): Promise<IndexState>;

  /** How many documents are in it. */
  abstract size(index: IndexDefinition): Promise<number>;

  /** Writes a mark beside the index, which stays and goes with it. */
  abstract mark(index: IndexDefinition, mark: string): Promise<void>;

  /**
   * Writes documents (replacing those of the same id) and removes ids; resolves when both can be found by a search.
   * @throws SearchUnavailableError when the engine cannot be reached: then it was no document's fault.
   */
  abstract write(
    index: IndexDefinition,
    documents: readonly SearchDocument[],
    removed: readonly string[],
  ): Promise<void>;

  /** Opens a new, empty index aside; searches see the old one until it is swapped in, and never half of a new one. One at a time for an index. */
  abstract aside(index: IndexDefinition): Promise<AsideIndex>;

  /** What is in the index in ascending order of the ids' UTF-16 units, from after `after` on (null: from the first); in bounded memory. */
  abstract entries(index: IndexDefinition, after: string | null): AsyncIterable<IndexEntry>;

  /** Those of the ids that are in the index, 1,000 ids at most. */
  abstract entriesOf(index: IndexDefinition, ids: readonly string[]): Promise<IndexEntry[]>;
}

/** How an index is in an engine. */
export interface IndexState {
  /** Is it there, and was it built to this definition? */
  readonly built: boolean;
  /** What `mark` wrote last; null: nothing since it was built. */
  readonly mark: string | null;
}

/** A document in an index, and what tells whether it says what it should. */
export interface IndexEntry {
  readonly id: string;
  /** Of `digestOf` when it was written; null: it was written without. */
  readonly digest: string | null;
}

/** An index that is filled aside. Either `swap` or `abandon` ends it; what a crash leaves is cleared by the next one. */
export interface AsideIndex {
  /** As `IndexEngine.write`, into the index aside; before `ready` the engine may still have to take what was written, and tell a failure with a later call. */
  write(documents: readonly SearchDocument[], removed: readonly string[]): Promise<void>;
  /** Once, when most has been written and before the swap: makes it as fast to search as it will be. It may take long; what is written later is found too. */
  ready(): Promise<void>;
  /** Puts it in the place of the live index at once, and drops that one. In an open unit of work it may take effect at its commit. */
  swap(): Promise<void>;
  abandon(): Promise<void>;
}

/** The query asks for what the index cannot answer. Whoever asked is told so. */
export class SearchQueryError extends DomainError {
  constructor(message: string) {
    super('BAD_USER_INPUT', message);
  }
}

/** The cursor is none of this engine's and this order's: the list has to be started again. */
export class SearchCursorError extends SearchQueryError {}

/** The engine does not answer, or not now. Whoever asked is told so: it is a matter of waiting. */
export class SearchUnavailableError extends DomainError {
  constructor(message: string, options: { readonly cause?: unknown } = {}) {
    super('SEARCH_UNAVAILABLE', message);
    this.cause = options.cause;
  }
}

/** A library's part in the index: turns changed ids into documents. Registered with the `SearchIndexer`. */
export interface DocumentSource {
  /**
   * The outbox's kind of entity that it answers for. Null: the documents are made from what the program brings along and change
   * with another program alone; then the definition's version has to tell one content from another, so that a boot rebuilds it.
   */
  readonly kind: IndexedKind | null;
  readonly index: IndexDefinition;
  /** The documents of `ids`; an id that has none (gone, hidden, consent withdrawn) is left out, and is removed from the index. */
  documents(ids: readonly string[]): Promise<readonly SearchDocument[]>;
  /** All ids in batches, in ascending order of their UTF-16 units (for SQL: COLLATE "C"), from after `after` on; null: from the first. */
  allIds(after: string | null): AsyncIterable<readonly string[]>;
}
