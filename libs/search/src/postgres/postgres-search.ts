import { Injectable } from '@nestjs/common';
import { audiencesOf, type Viewer } from '@hunar/kernel';
import { checkQuery } from '../query/check-query';
import type { IndexDefinition, SearchHit, SearchQuery } from '../search-engine';
import type { AnsweredPage } from '../spelling/corrected-search';
import { vocabularyOf } from '../text/vocabulary';
import { searchMemory } from './memory/memory-search';
import type { MemoryIndex } from './memory/memory-index';
import { SearchMemory } from './memory/search-memory.service';
import { type HitRow, SearchReadRepository } from './persistence/search-read.repository';
import { cursorOf, positionOf } from './postgres-cursor';
import { SearchedGeneration } from './searched-generation';
import { type Found, TableSearch } from './table-search';
import { TextHighlighter } from './text-highlighter';
import type { TextPlan } from './text-plan';
import { TextPlanner } from './text-planner';

type Audiences = ReturnType<typeof audiencesOf>;

interface Answer {
  readonly plan: TextPlan | null;
  readonly found: Found;
}

/** Answers searches from memory where the index is in it, from the tables otherwise: the answers are the same. */
@Injectable()
export class PostgresSearch {
  constructor(
    private readonly memory: SearchMemory,
    private readonly tables: TableSearch,
    private readonly planner: TextPlanner,
    private readonly reads: SearchReadRepository,
    private readonly generation: SearchedGeneration,
  ) {}

  async search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<AnsweredPage<Card>> {
    checkQuery(index, query);
    const audiences = audiencesOf(viewer);
    const inMemory = await this.memory.current(index);
    const { plan, found } = inMemory
      ? await this.fromMemory(inMemory, audiences, query)
      : await this.fromTables(index, audiences, query);
    const highlighter = plan && new TextHighlighter(plan, vocabularyOf(index).tokeniser);
    return {
      hits: found.rows.slice(0, query.first).map((row) => toHit<Card>(index, query, highlighter, row)),
      hasNextPage: found.rows.length > query.first,
      total: found.total,
      facets: found.facets,
    };
  }

  /**
   * Cards are read after the search. If one is gone or hidden from the viewer by then, so that a page would lack it, the search is made
   * once more, and if that goes the same way, in the tables.
   */
  private async fromMemory(
    memory: MemoryIndex,
    audiences: Audiences,
    query: SearchQuery,
    again = true,
  ): Promise<Answer> {
    const plan = await this.planner.plan(memory.definition, query.text, memory);
    const { positions, total, facets } = searchMemory(memory, audiences, query, plan, positionOf(query));
    const cards = await this.reads.cards(
      memory.generation,
      positions.map(({ id }) => id),
      audiences && memory.audienceNumbers(audiences),
    );
    if (cards.size < positions.length) {
      const anew = again ? await this.memory.current(memory.definition) : null;
      if (anew) return this.fromMemory(anew, audiences, query, false);
      return this.fromTables(memory.definition, audiences, query);
    }
    return { plan, found: { rows: positions.map(({ id, key }) => ({ id, key, ...cards.get(id)! })), total, facets } };
  }

  private fromTables(index: IndexDefinition, audiences: Audiences, query: SearchQuery): Promise<Answer> {
    return this.generation.asked(index, async () => {
      const plan = await this.planner.plan(index, query.text, null);
      return { plan, found: await this.tables.search(index, audiences, query, plan, positionOf(query)) };
    });
  }
}

function toHit<Card>(
  index: IndexDefinition,
  query: SearchQuery,
  highlighter: TextHighlighter | null,
  row: HitRow,
): SearchHit<Card> {
  const highlights = index.searchable.flatMap((field) => {
    const fragments = highlighter?.fragments(row.texts[field] ?? '') ?? null;
    return fragments ? [{ field, fragments }] : [];
  });
  return { id: row.id, card: row.card as Card, cursor: cursorOf(query, row), highlights };
}
