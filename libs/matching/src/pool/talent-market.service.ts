import { EntityChanges } from '@hunar/database';
import { Clock } from '@hunar/kernel';
import { type ReadTalent, TalentReader } from '@hunar/talent';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { TalentFacts } from '../domain/facts';
import { TalentMatrix } from '../matrix/talent-matrix';
import { TaxonomySkillGraph } from '../taxonomy-skill-graph';
import { Mirror, type Reflection } from './mirror';
import { TalentFactsReader } from './talent-facts';

/** The people whom founders may see, in memory, as the score reads them. Nobody else is in it, nor counted by it. */
@Injectable()
export class TalentMarket implements OnModuleDestroy {
  private readonly facts = new TalentFactsReader();
  private readonly mirror: Mirror<TalentMatrix>;

  constructor(
    private readonly talents: TalentReader,
    graph: TaxonomySkillGraph,
    changes: EntityChanges,
    clock: Clock,
  ) {
    const source = {
      kind: 'talent',
      empty: () => new TalentMatrix(graph),
      ids: () => talents.allIds(),
      read: (pool: TalentMatrix, ids: readonly string[]) => this.read(pool, ids),
    } as const;
    this.mirror = new Mirror(source, changes, clock);
  }

  /** Reads everybody, so that the first ranking need not wait for it. */
  async warmUp(): Promise<void> {
    await this.mirror.open();
  }

  current(): Promise<Reflection<TalentMatrix>> {
    return this.mirror.current();
  }

  factsOf(talent: ReadTalent): TalentFacts {
    return this.facts.of(talent);
  }

  /**
   * Reads people who were just ranked, for their cards. `outdated`: those of whom the pool says something else than the database;
   * they are read anew before the next ranking.
   */
  async readRanked(
    pool: TalentMatrix,
    ids: readonly string[],
  ): Promise<{ people: ReadonlyMap<string, ReadTalent>; outdated: ReadonlySet<string> }> {
    const people = await this.talents.byIds(ids);
    const outdated = ids.filter((id) => {
      const talent = people.get(id);
      const known = pool.byId(id)?.facts;
      return !talent || !isForFounders(talent) || !isDeepStrictEqual(this.facts.of(talent), known);
    });
    if (outdated.length > 0) this.mirror.changed(outdated);
    return { people, outdated: new Set(outdated) };
  }

  async onModuleDestroy(): Promise<void> {
    await this.mirror.close();
  }

  private async read(pool: TalentMatrix, ids: readonly string[]): Promise<void> {
    const people = await this.talents.byIds(ids);
    for (const id of ids) {
      const talent = people.get(id);
      if (talent && isForFounders(talent)) pool.upsert(this.facts.of(talent));
      else pool.remove(id);
    }
  }
}

const isForFounders = ({ audience }: ReadTalent): boolean => audience.includes('founders');
