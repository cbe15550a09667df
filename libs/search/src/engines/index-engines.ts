import { Injectable } from '@nestjs/common';
import { AppConfig } from '@hunar/config';
import { MeilisearchEngine } from '../meilisearch/meilisearch-engine';
import { PostgresSearchEngine } from '../postgres/postgres-search-engine';
import type { IndexEngine } from '../search-engine';
import { Spelling } from '../spelling/spelling.service';

/** An engine by the name under which what is known of its indexes is kept. */
export interface NamedEngine {
  readonly name: 'meilisearch' | 'postgres';
  readonly engine: IndexEngine;
}

/** The engines that hold every index: the one that is configured first; PostgreSQL always, as the last. */
@Injectable()
export class IndexEngines {
  readonly all: readonly [NamedEngine, ...NamedEngine[]];

  constructor(config: AppConfig, postgres: PostgresSearchEngine, spelling: Spelling) {
    const last: NamedEngine = { name: 'postgres', engine: postgres };
    this.all = config.meiliUrl
      ? [{ name: 'meilisearch', engine: new MeilisearchEngine(config, spelling) }, last]
      : [last];
  }

  /** The configured one. */
  get main(): NamedEngine {
    return this.all[0];
  }

  /** What answers while the configured one does not; null: there is but one. */
  get standIn(): NamedEngine | null {
    return this.all[1] ?? null;
  }
}
