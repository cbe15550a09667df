import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import type { AsideIndex, IndexDefinition, IndexState, SearchDocument } from '../search-engine';
import { fold } from '../text/fold';
import { builtTo, isLaidOutFor } from './built-to';
import { GenerationTablesRepository } from './persistence/generation-tables.repository';
import { SearchGenerationRepository } from './persistence/search-generation.repository';
import { SearchValueRepository } from './persistence/search-value.repository';
import { type GenerationState, PostgresDocumentWriter } from './postgres-document-writer';

/** The generations of each index: the live one, and one that is being built or was swapped out. */
@Injectable()
export class SearchGenerations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly generations: SearchGenerationRepository,
    private readonly tables: GenerationTablesRepository,
    private readonly values: SearchValueRepository,
    private readonly writer: PostgresDocumentWriter,
  ) {}

  serverVersion(): Promise<string> {
    return this.generations.serverVersion();
  }

  /** Makes an index that is unknown, with nothing in it. False: the live generation was not built to this definition. */
  async ensure(index: IndexDefinition): Promise<boolean> {
    await this.unitOfWork.run(async () => {
      const added = await this.generations.add(index.name);
      if (added === null) return;
      await this.tables.create(added);
      await this.makeFast(index, added);
    });
    return (await this.state(index)).built;
  }

  /** Is it there and built to this definition, and what is its mark? */
  async state(index: IndexDefinition): Promise<IndexState> {
    const state = await this.generations.state(index.name);
    return { built: state?.fingerprint === builtTo(index), mark: state?.mark ?? null };
  }

  mark(indexName: string, mark: string): Promise<void> {
    return this.generations.mark(indexName, mark);
  }

  /** Writes into the live generation. */
  async write(index: IndexDefinition, documents: readonly SearchDocument[], removed: readonly string[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      const live = await this.generations.live(index.name);
      if (live === null) throw new Error(`There is no search index "${index.name}".`);
      const fits = isLaidOutFor(index, live.fingerprint);
      // Until it is built anew, an older program may search it: that rather misses what changed than reads it wrongly.
      const gone = fits ? removed : [...removed, ...documents.map(({ id }) => id)];
      await this.writer.write(index, live.generation, fits ? documents : [], gone, 'live');
    });
  }

  /** A new generation aside; what an earlier rebuild left there is dropped. */
  async aside(index: IndexDefinition): Promise<AsideIndex> {
    await this.ensure(index);
    const left = await this.generations.aside(index.name);
    if (left !== null) await this.drop(index.name, left);
    const generation = await this.unitOfWork.run(async () => {
      const opened = await this.generations.openAside(index.name);
      await this.tables.create(opened);
      return opened;
    });
    return this.asideIndex(index, generation);
  }

  private asideIndex(index: IndexDefinition, generation: number): AsideIndex {
    let state: GenerationState = 'filling';
    return {
      write: (documents, removed) =>
        this.unitOfWork.run(() => this.writer.write(index, generation, documents, removed, state)),
      ready: async () => {
        await this.makeFast(index, generation);
        state = 'filled';
      },
      swap: async () => {
        const old = (await this.generations.live(index.name))!.generation;
        await this.generations.swap(index.name, generation, builtTo(index));
        this.unitOfWork.afterCommit(() => this.drop(index.name, old));
      },
      // A swap of which nobody heard that it was committed has made it the live one.
      abandon: async () => {
        if ((await this.generations.aside(index.name)) === generation) await this.drop(index.name, generation);
      },
    };
  }

  private async makeFast({ name, exactWords }: IndexDefinition, generation: number): Promise<void> {
    const folded = [...new Set(exactWords.map(fold))];
    await this.tables.index(generation, folded, await this.values.wideAudiences(name));
  }

  /** What could not be dropped now stays noted as aside, and the next rebuild tries again. */
  private async drop(indexName: string, generation: number): Promise<void> {
    if (await this.tables.drop(generation)) await this.generations.forgetAside(indexName, generation);
  }
}
