import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import { SearchDocumentRepository } from './persistence/search-document.repository';
import { SearchGenerationRepository } from './persistence/search-generation.repository';
import { SearchValueRepository } from './persistence/search-value.repository';
import { SearchWordRepository } from './persistence/search-word.repository';

/** An index has outgrown its counts when it has so many more or fewer documents, as a part of those that it had. */
const OUTGROWN = 1 / 5;

/**
 * Counts the words of PostgreSQL's indexes, by which misspelt ones are mended whichever engine searches. A rebuild counts them; what
 * is written later brings new words, and raises no count.
 */
@Injectable()
export class WordCounts {
  /** By index: how many documents it had when this process counted last. */
  private readonly counted = new Map<string, number>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly generations: SearchGenerationRepository,
    private readonly documents: SearchDocumentRepository,
    private readonly values: SearchValueRepository,
    private readonly words: SearchWordRepository,
  ) {}

  /** Counts them anew, and forgets those that no document has any more. Searches and writes go on meanwhile. */
  async renew(indexName: string): Promise<void> {
    const live = await this.generations.live(indexName);
    if (live === null) return;
    const { generation } = live;
    const documents = await this.documents.count(indexName);
    await this.words.count(generation, await this.values.wideAudiences(indexName));
    await this.forgetGone(indexName, generation);
    this.counted.set(indexName, documents);
  }

  /** As `renew`, if the index has outgrown what this process counted last, or it has counted nothing yet. */
  async renewIfOutgrown(indexName: string): Promise<void> {
    const then = this.counted.get(indexName);
    const change = then === undefined ? Infinity : Math.abs((await this.documents.count(indexName)) - then);
    if (then === undefined || change > then * OUTGROWN) await this.renew(indexName);
  }

  private async forgetGone(indexName: string, generation: number): Promise<void> {
    const gone = await this.words.gone(generation);
    if (gone.length === 0) return;
    await this.unitOfWork.run(async () => {
      // Somebody may be about to write a document that has one of them, and have found the word noted.
      if (await this.generations.claim(indexName, generation)) await this.words.forget(generation, gone);
    });
  }
}
