import { Global, Module } from '@nestjs/common';
import { IndexEngines } from './engines/index-engines';
import { ReplicaRepository } from './engines/persistence/replica.repository';
import { ReplicaMarks } from './engines/replica-marks';
import { ReplicaReadiness } from './engines/replica-readiness';
import { DocumentSources } from './indexing/document-sources';
import { DriftRepair } from './indexing/drift-repair';
import { IndexAudit } from './indexing/index-audit';
import { IndexHealthReader } from './indexing/index-health';
import { IndexLifecycle } from './indexing/index-lifecycle';
import { IndexRebuild } from './indexing/index-rebuild';
import { IndexedChanges } from './indexing/indexed-changes';
import { OutboxDelivery } from './indexing/outbox-delivery';
import { AuditRepository } from './indexing/persistence/audit.repository';
import { IndexLockRepository } from './indexing/persistence/index-lock.repository';
import { RebuildRepository } from './indexing/persistence/rebuild.repository';
import { ReplicaWatch } from './indexing/replica-watch';
import { SearchIndexer } from './indexing/search-indexer';
import { SearchMemory } from './postgres/memory/search-memory.service';
import { SearchMemorySettings } from './postgres/memory/search-memory-settings';
import { GenerationTablesRepository } from './postgres/persistence/generation-tables.repository';
import { SearchDocumentRepository } from './postgres/persistence/search-document.repository';
import { SearchGenerationRepository } from './postgres/persistence/search-generation.repository';
import { SearchMemoryRepository } from './postgres/persistence/search-memory.repository';
import { SearchReadRepository } from './postgres/persistence/search-read.repository';
import { SearchValueRepository } from './postgres/persistence/search-value.repository';
import { SearchWordRepository } from './postgres/persistence/search-word.repository';
import { PostgresDocumentWriter } from './postgres/postgres-document-writer';
import { PostgresCounts } from './postgres/postgres-counts';
import { PostgresSearch } from './postgres/postgres-search';
import { PostgresSearchEngine } from './postgres/postgres-search-engine';
import { SearchGenerations } from './postgres/search-generations.service';
import { SearchedGeneration } from './postgres/searched-generation';
import { TableSearch } from './postgres/table-search';
import { TextPlanner } from './postgres/text-planner';
import { WordCounts } from './postgres/word-counts.service';
import { SearchEngine } from './search-engine';
import { SpellingWordRepository } from './spelling/persistence/spelling-word.repository';
import { Spelling } from './spelling/spelling.service';
import { StandInEngine } from './stand-in/stand-in-engine';

/** Search: Meilisearch where `MEILI_URL` names one, for which PostgreSQL stands in; PostgreSQL otherwise. A feature imports it and registers its `DocumentSource`. */
@Global()
@Module({
  providers: [
    AuditRepository,
    DocumentSources,
    DriftRepair,
    GenerationTablesRepository,
    IndexAudit,
    IndexEngines,
    IndexHealthReader,
    IndexLifecycle,
    IndexRebuild,
    IndexLockRepository,
    IndexedChanges,
    OutboxDelivery,
    PostgresCounts,
    PostgresDocumentWriter,
    PostgresSearch,
    PostgresSearchEngine,
    RebuildRepository,
    ReplicaMarks,
    ReplicaReadiness,
    ReplicaRepository,
    ReplicaWatch,
    SearchDocumentRepository,
    SearchGenerationRepository,
    SearchGenerations,
    SearchIndexer,
    SearchMemory,
    SearchMemoryRepository,
    SearchMemorySettings,
    SearchReadRepository,
    SearchedGeneration,
    SearchValueRepository,
    SearchWordRepository,
    Spelling,
    SpellingWordRepository,
    TableSearch,
    TextPlanner,
    StandInEngine,
    WordCounts,
    { provide: SearchEngine, useExisting: StandInEngine },
  ],
  exports: [
    SearchMemorySettings,
    SearchEngine,
    IndexEngines,
    SearchIndexer,
    IndexLifecycle,
    IndexAudit,
    IndexHealthReader,
    IndexedChanges,
    WordCounts,
  ],
})
export class SearchModule {}
