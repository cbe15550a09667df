import { type ReadTalent, TalentReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { TalentFacts } from '../domain/facts';
import type { TalentMatrix } from '../matrix/talent-matrix';
import type { Reflection } from './mirror';
import { talentFactsOf } from './talent-facts';
import { TalentMirror } from './talent-mirror.service';
import { isForFounders } from './tell-matrix';

/** The people whom founders may see, in memory, as the score reads them. Nobody else is in it, nor counted by it. */
@Injectable()
export class TalentMarket {
  constructor(
    private readonly talents: TalentReader,
    private readonly mirror: TalentMirror,
  ) {}

  /** Reads everybody, so that the first ranking need not wait for it. */
  async warmUp(): Promise<void> {
    await this.mirror.open();
  }

  current(): Promise<Reflection<TalentMatrix>> {
    return this.mirror.current();
  }

  factsOf(talent: ReadTalent): TalentFacts {
    return talentFactsOf(talent);
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
      return !talent || !isForFounders(talent) || !isDeepStrictEqual(talentFactsOf(talent), pool.byId(id)?.facts);
    });
    if (outdated.length > 0) this.mirror.changed(outdated);
    return { people, outdated: new Set(outdated) };
  }
}
