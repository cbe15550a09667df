import fc from 'fast-check';
import { anyGraph, anyTalent } from '../testing/arbitraries';
import { GRAPH, held, talentOf } from '../testing/facts';
import type { TalentFacts } from './facts';
import { InMemoryTalentPool } from './in-memory-talent-pool';

const id = fc.integer({ min: 0, max: 7 }).map((number) => `t${number}`);
const change = fc.oneof(
  anyTalent(id).map((facts) => ({ kind: 'upsert', facts }) as const),
  id.map((gone) => ({ kind: 'remove', id: gone }) as const),
);
const skills = Array.from({ length: 9 }, (_, index) => `s${index}`);

const contents = (pool: InMemoryTalentPool) => ({
  people: [...pool.all()].map((slot) => pool.at(slot)!.facts).sort((a, b) => (a.id < b.id ? -1 : 1)),
  skills: skills.map((skillId) => ({
    holders: [...pool.holders(skillId)].map((slot) => pool.at(slot)!.facts.id).sort(),
    frequency: pool.documentFrequency(skillId),
    rarity: pool.rarity(skillId),
  })),
  size: pool.size,
});

describe('InMemoryTalentPool', () => {
  it('equals one built anew after any changes', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(change, { maxLength: 30 }), (graph, changes) => {
        const pool = new InMemoryTalentPool(graph);
        const people = new Map<string, TalentFacts>();
        for (const step of changes) {
          if (step.kind === 'upsert') {
            pool.upsert(step.facts);
            people.set(step.facts.id, step.facts);
          } else {
            expect(pool.remove(step.id)).toBe(people.delete(step.id));
          }
        }
        expect(contents(pool)).toEqual(contents(new InMemoryTalentPool(graph, people.values())));
        expect(pool.capacity).toBeLessThanOrEqual(8);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts those who have a skill by implication, each person once', () => {
    const people = [['react', 'nextjs'], ['nextjs'], ['python']].map((ids, index) =>
      talentOf({ id: `t${index}`, skills: [...ids, ...ids].map((skillId) => held(skillId)) }),
    );
    const pool = new InMemoryTalentPool(GRAPH, people);
    expect(['react', 'nextjs', 'javascript', 'vue'].map((skillId) => pool.documentFrequency(skillId))).toEqual([
      2, 2, 2, 0,
    ]);
    expect([...pool.holders('react')]).toHaveLength(1);
    expect(pool.byId('t2')?.facts.skills[0]?.skillId).toBe('python');
    pool.remove('t2');
    expect(pool.byId('t2')).toBeUndefined();
  });
});
