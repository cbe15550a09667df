import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { audiencesOf, type Viewer } from '@hunar/kernel';
import { checkCounts } from '../query/check-query';
import type { IndexDefinition, SearchCriteria } from '../search-engine';
import { MemoryCounts } from './memory/memory-counts';
import type { MemoryIndex } from './memory/memory-index';
import { SearchMemory } from './memory/search-memory.service';
import { SearchedGeneration } from './searched-generation';
import { TableSearch } from './table-search';
import type { TextPlan } from './text-plan';
import { TextPlanner } from './text-planner';

/** Each takes a connection of the pool, and others search too. */
const AT_A_TIME = 4;

type Audiences = ReturnType<typeof audiencesOf>;
/** By text. */
type Plans = ReadonlyMap<string, TextPlan | null>;

/** Counts what queries find: from memory where the index is in it, from the tables otherwise. Others have their turn between two counts. */
@Injectable()
export class PostgresCounts {
  constructor(
    private readonly memory: SearchMemory,
    private readonly tables: TableSearch,
    private readonly planner: TextPlanner,
    private readonly generation: SearchedGeneration,
  ) {}

  async counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]> {
    checkCounts(index, queries);
    const audiences = audiencesOf(viewer);
    const memory = await this.memory.current(index);
    if (memory) return fromMemory(memory, audiences, queries, await this.plans(index, queries, memory));
    return this.generation.asked(index, async () =>
      this.fromTables(index, audiences, queries, await this.plans(index, queries, null)),
    );
  }

  /** Most often all are of one text, and differ in their filters. */
  private async plans(
    index: IndexDefinition,
    queries: readonly SearchCriteria[],
    memory: MemoryIndex | null,
  ): Promise<Plans> {
    const plans = new Map<string, TextPlan | null>();
    for (const { text } of queries) {
      if (!plans.has(text)) plans.set(text, await this.planner.plan(index, text, memory));
    }
    return plans;
  }

  private async fromTables(
    index: IndexDefinition,
    audiences: Audiences,
    queries: readonly SearchCriteria[],
    plans: Plans,
  ): Promise<number[]> {
    const counts: number[] = [];
    for (let at = 0; at < queries.length; at += AT_A_TIME) {
      const counted = queries
        .slice(at, at + AT_A_TIME)
        .map((query) => this.tables.count(index, audiences, query, plans.get(query.text) ?? null));
      counts.push(...(await Promise.all(counted)));
    }
    return counts;
  }
}

async function fromMemory(
  memory: MemoryIndex,
  audiences: Audiences,
  queries: readonly SearchCriteria[],
  plans: Plans,
): Promise<number[]> {
  const counting = new MemoryCounts(memory, audiences);
  const counts: number[] = [];
  for (const query of queries) {
    counts.push(counting.count(query, plans.get(query.text) ?? null));
    await setImmediate();
  }
  return counts;
}
