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
  /** Do its documents have a `location`, by which `near` filters? */
  readonly located: boolean;
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
  /** Where it is on the earth, in an index that is `located`; null or absent: unknown, and near nothing. */
  readonly location?: Coordinates | null;
}

/** Degrees (WGS 84): latitude −90…90, longitude −180…180. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A condition, or several joined; all conditions of a query hold together. */
export type SearchFilter =
  | { readonly all: readonly SearchFilter[] }
  | { readonly any: readonly SearchFilter[] }
  | { readonly not: SearchFilter }
  /** One of these documents. */
  | { readonly ids: readonly string[] }
  /** Within a distance on the great circle (a sphere of 6,371 km). */
  | { readonly near: Coordinates; readonly withinKm: number }
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
  /** Name and version, for people: "PostgreSQL 18.4", "Meilisearch 1.50.0". */
  abstract describe(): Promise<string>;

  /** Finds documents. @throws SearchQueryError for a field that the index does not have or a foreign cursor. */
  abstract search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<SearchPage<Card>>;

  /** How many documents each of the queries finds for the viewer, exactly and in their order; 50 queries at most. @throws as `search`. */
  abstract counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]>;

  /** Makes an index that can be written and searched where there is none. False: it was never built to this definition and wants a reindex. */
  abstract ensure(index: IndexDefinition): Promise<boolean>;

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

  /** All ids in the index in ascending order of their UTF-16 units, for an audit against the database. */
  abstract ids(index: IndexDefinition): AsyncIterable<string>;
}

/** An index that is filled aside. Either `swap` or `abandon` ends it; what a crash leaves is cleared by the next one. */
export interface AsideIndex {
  /** As `SearchEngine.write`, into the index aside. */
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

/** The engine does not answer, or not now. */
export class SearchUnavailableError extends Error {
  override readonly name = 'SearchUnavailableError';
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
  /** All ids, in batches, for a full reindex. */
  allIds(): AsyncIterable<readonly string[]>;
}
