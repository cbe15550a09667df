import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import type { IndexWord } from '../meant-word';

/** The words of an index, which PostgreSQL keeps whichever engine searches. */
@Injectable()
export class SpellingWordRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * All that a typing error may mean, of the live index; as a whole, for a million people have some ten thousand. Words of hidden
   * documents are none: whether one is corrected would tell everybody that it is there.
   */
  words(indexName: string): Promise<IndexWord[]> {
    return this.unitOfWork.query<IndexWord>(
      `SELECT w.word, w.documents FROM search_index i JOIN search_word w ON w.generation = i.generation
        WHERE i.name = $1 AND w.documents > 0`,
      [indexName],
    );
  }
}
