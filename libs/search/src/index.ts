export type { Drift } from './indexing/index-audit';
export { IndexAudit } from './indexing/index-audit';
export { IndexLifecycle, type ReindexProgress } from './indexing/index-lifecycle';
export { IndexedChanges } from './indexing/indexed-changes';
export { SearchIndexer } from './indexing/search-indexer';
export { SearchMemorySettings } from './postgres/memory/search-memory-settings';
export * from './search-engine';
export { fold as foldWord } from './text/fold';
export { SearchModule } from './search.module';
