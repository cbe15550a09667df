import { globSync } from 'node:fs';
import { join } from 'node:path';
import { SnakeNamingStrategy } from '@hunar/database';
import { DataSource, getMetadataArgsStorage } from 'typeorm';

/** Tables that no entity describes, because nothing but SQL uses them. */
export const TABLES_WITHOUT_ENTITY = [
  'schema_migration',
  'entity_change',
  'database_mark',
  'rematch_run',
  'search_index',
  'search_document',
  'search_card',
  'search_value',
  'search_word',
  'search_change',
  'search_rebuild',
  'search_rebuild_change',
  'saved_search_change',
  'outbox_target',
  'search_replica',
  'search_audit',
  'search_operation',
  'talent_zone_offset',
];

const LIBS = join(__dirname, '../../libs');

/** A data source that knows the entities of all libs. They are found by their files' names, so that none can be forgotten. */
export function sourceOfAllEntities(databaseUrl: string): DataSource {
  for (const file of globSync('*/src/**/*.entity.ts', { cwd: LIBS })) require(join(LIBS, file));
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    namingStrategy: new SnakeNamingStrategy(),
    installExtensions: false,
    poolSize: 2,
  });
}
