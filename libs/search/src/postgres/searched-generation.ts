import { Injectable } from '@nestjs/common';
import { type IndexDefinition, SearchUnavailableError } from '../search-engine';
import { isLaidOutFor } from './built-to';
import { SearchReadRepository } from './persistence/search-read.repository';

/** The generation that the tables are asked for. */
@Injectable()
export class SearchedGeneration {
  constructor(private readonly reads: SearchReadRepository) {}

  /**
   * What `ask` finds in one generation: where another was swapped in meanwhile, it is asked again, since the old one may have been
   * dropped between two statements. @throws SearchUnavailableError where there is none, or none that reads as the definition has it.
   */
  async asked<T>(index: IndexDefinition, ask: () => Promise<T>): Promise<T> {
    for (;;) {
      const before = await this.live(index);
      const answer = await ask();
      if ((await this.live(index)) === before) return answer;
    }
  }

  private async live(index: IndexDefinition): Promise<number> {
    const live = await this.reads.live(index.name);
    if (live && isLaidOutFor(index, live.fingerprint)) return live.generation;
    throw new SearchUnavailableError(`The index "${index.name}" in PostgreSQL is being built, or waits for a worker.`);
  }
}
