import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import { SearchWordRepository } from './search-word.repository';

const TABLES = ['search_document', 'search_card', 'search_word'] as const;
/** A row of a document stays in one piece, because ranking and counting read many. */
const STORAGE = { search_document: 'WITH (toast_tuple_target = 8160)', search_card: '', search_word: '' } as const;
const DROP_ATTEMPTS = 40;
const DROP_PAUSE_MS = 250;

/** The tables that a generation's rows are in: partitions, so that they are filled before they are indexed and dropped as a whole. */
@Injectable()
export class GenerationTablesRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: SearchWordRepository,
  ) {}

  /** Makes them, without what makes searches fast. */
  async create(generation: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      for (const table of TABLES) {
        const part = `${table}_${generation}`;
        await this.unitOfWork.query(
          `CREATE TABLE ${part} (LIKE ${table} INCLUDING DEFAULTS INCLUDING STORAGE) ${STORAGE[table]}`,
        );
        // Attaching locks out nobody who searches, unlike creating a partition does.
        await this.unitOfWork.query(`ALTER TABLE ${table} ATTACH PARTITION ${part} FOR VALUES IN (${generation})`);
      }
    });
  }

  /** Makes searches fast, once most of the documents are there. As `SearchWordRepository.collect`. */
  async index(generation: number, exactWords: readonly string[], wideAudiences: readonly number[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.query(`SELECT set_config('maintenance_work_mem', '256MB', true)`);
      await this.unitOfWork.query(
        `CREATE INDEX ix_search_document_${generation}_content ON search_document_${generation}
          USING gin (tokens, words) WITH (gin_pending_list_limit = 1024)`,
      );
      await this.words.collect(generation, exactWords, wideAudiences);
      await this.unitOfWork.query(
        `CREATE INDEX ix_search_word_${generation}_trigrams ON search_word_${generation}
          USING gin (word gin_trgm_ops) WITH (gin_pending_list_limit = 256)`,
      );
      // Fresh statistics, so that the first searches are planned well.
      for (const table of TABLES) await this.unitOfWork.query(`ANALYZE ${table}_${generation}`);
    });
  }

  /** Drops them; where somebody reads on in them for ten seconds, leaves them to the next rebuild: false. */
  async drop(generation: number): Promise<boolean> {
    for (let attempt = 0; attempt < DROP_ATTEMPTS; attempt++) {
      if (attempt > 0) await sleep(DROP_PAUSE_MS);
      if (await this.tryToDrop(generation)) return true;
    }
    return false;
  }

  /** Who waits for a table makes all who come later wait too; so it does not wait for long. */
  private async tryToDrop(generation: number): Promise<boolean> {
    try {
      await this.unitOfWork.run(async () => {
        await this.unitOfWork.query(`SELECT set_config('lock_timeout', '100ms', true)`);
        for (const table of TABLES) await this.unitOfWork.query(`DROP TABLE IF EXISTS ${table}_${generation}`);
        await this.unitOfWork.query('DELETE FROM search_change WHERE generation = $1', [generation]);
      });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return false;
      throw error;
    }
  }
}

const LOCK_NOT_AVAILABLE = '55P03';
