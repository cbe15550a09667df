import { FixedClock } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import type { TalentFacts } from '../domain/facts';
import { TalentMatrix } from '../matrix/talent-matrix';
import type { OpenJobs } from '../pool/job-market.service';
import { TaxonomySkillGraph } from '../taxonomy-skill-graph';
import { held, jobOf, personId, talentOf, wish } from '../testing/facts';
import type { Changes } from './domain/change-inbox';
import type { SavedList } from './domain/saved-list';
import { ListKeeping } from './list-keeping';
import { ListRanker } from './list-ranker.service';
import type { SavedShortlists } from './saved-shortlists.service';

const NOW = new Date('2026-11-23T08:00:00Z');
const graph = new TaxonomySkillGraph(Taxonomy.load());
const changes = (changed: { talents?: string[]; jobs?: string[] } = {}): Changes => ({
  talents: new Set(changed.talents),
  jobs: new Set(changed.jobs),
  all: false,
});

/** Lists in memory, in place of the table. */
class Lists extends Map<string, readonly string[]> {
  async save(lists: readonly SavedList[]): Promise<void> {
    for (const { jobId, talentIds } of lists) this.set(jobId, talentIds);
  }

  async remove(jobIds: readonly string[]): Promise<void> {
    for (const jobId of jobIds) this.delete(jobId);
  }

  async keepOnly(jobIds: readonly string[]): Promise<void> {
    await this.remove([...this.keys()].filter((jobId) => !jobIds.includes(jobId)));
  }
}

const person = (number: number, ...skillIds: string[]): TalentFacts =>
  talentOf({ id: personId(number), skills: skillIds.map((id) => held(id)) });

function market(people: readonly TalentFacts[], jobIds: readonly string[]) {
  const pool = new TalentMatrix(graph, people);
  const open: OpenJobs = new Map();
  const post = (id: string) =>
    open.set(id, { facts: jobOf({ id, mustHave: [wish('react')] }), engagement: 'hourly', version: 1 });
  for (const id of jobIds) post(id);
  /** What a process has of the market; `late`: there are changes that it has not read yet. */
  const read = (late?: 'people' | 'jobs') => ({
    people: { store: pool, freshAsOf: NOW, isCurrent: late !== 'people' },
    jobs: { store: open, freshAsOf: NOW, isCurrent: late !== 'jobs' },
  });
  return { pool, open, post, read };
}

describe('keeping lists in step with a market that is late', () => {
  let lists: Lists;
  let keeping: ListKeeping;
  beforeEach(() => {
    lists = new Lists();
    keeping = new ListKeeping(new ListRanker(graph, new FixedClock(NOW)), lists as unknown as SavedShortlists);
  });

  it('works in who changed, once the pool has read it', async () => {
    const { pool, read } = market([person(1, 'react'), person(2)], ['job']);
    await keeping.round(changes(), read());
    expect(lists.get('job')).toEqual([personId(1), personId(2)]);
    await keeping.round(changes({ talents: [personId(1)] }), read('people'));
    expect(keeping.rest).toBeLessThan(1000);
    pool.remove(personId(1));
    await keeping.round(changes({ talents: [personId(2)] }), read());
    expect(lists.get('job')).toEqual([personId(2)]);
  });

  it('saves the list of a posting, and forgets that of a closed one, once the postings were read', async () => {
    const { open, post, read } = market([person(1, 'react')], ['old']);
    await keeping.round(changes(), read());
    await keeping.round(changes({ jobs: ['old', 'new'] }), read('jobs'));
    open.delete('old');
    post('new');
    await keeping.round(changes(), read());
    expect([...lists]).toEqual([['new', [personId(1)]]]);
    expect(keeping.rest).toBe(Infinity);
  });
});
