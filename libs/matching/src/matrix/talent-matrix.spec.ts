import fc from 'fast-check';
import { rarityWeight } from '../domain/rarity';
import { prepareTalent } from '../domain/prepared-talent';
import type { TalentFacts } from '../domain/facts';
import type { SkillGraph } from '../domain/skill-graph';
import { anyGraph, anyTalent } from '../testing/arbitraries';
import { GRAPH, held, personId, talentOf } from '../testing/facts';
import { TalentMatrix } from './talent-matrix';

const id = fc.integer({ min: 0, max: 7 }).map(personId);
const change = fc.oneof(
  { weight: 3, arbitrary: anyTalent(id).map((facts) => ({ kind: 'upsert', facts }) as const) },
  { weight: 1, arbitrary: id.map((gone) => ({ kind: 'remove', id: gone }) as const) },
);
const SKILLS = Array.from({ length: 9 }, (_, index) => `s${index}`);

/** All that a matrix says, and what it should say of these people. */
const said = (matrix: TalentMatrix) => ({
  size: matrix.size,
  people: [...matrix.ids()].sort().map((person) => matrix.byId(person)),
  frequencies: SKILLS.map((skill) => matrix.documentFrequency(skill)),
  rarities: SKILLS.map((skill) => matrix.rarity(skill)),
});
const expected = (graph: SkillGraph, people: Iterable<TalentFacts>) => {
  const all = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const frequencies = SKILLS.map((skill) => {
    const has = (heldSkill: string) => heldSkill === skill || graph.implies(heldSkill).some((to) => to.id === skill);
    return all.filter(({ skills }) => skills.some(({ skillId }) => has(skillId))).length;
  });
  const rarities = frequencies.map((count) => rarityWeight(count, all.length));
  return { size: all.length, people: all.map(prepareTalent), frequencies, rarities };
};

describe('TalentMatrix', () => {
  it('says of everybody what was said last, in whatever order changes came, also as parts', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(change, { maxLength: 30 }), (graph, changes) => {
        const matrix = new TalentMatrix(graph);
        const people = new Map<string, TalentFacts>();
        for (const step of changes) {
          if (step.kind === 'upsert') {
            matrix.upsert(step.facts);
            people.set(step.facts.id, step.facts);
          } else {
            expect(matrix.remove(step.id)).toBe(people.delete(step.id));
          }
        }
        expect(said(matrix)).toEqual(expected(graph, people.values()));
        expect(matrix.capacity).toBeLessThanOrEqual(8);
        const { header, arrays } = matrix.toParts();
        const read = TalentMatrix.fromParts(graph, { header: JSON.parse(JSON.stringify(header)), arrays });
        expect(said(read)).toEqual(said(matrix));
        read.upsert(talentOf({ id: personId(9), skills: [held('s1')] }));
        people.set(personId(9), talentOf({ id: personId(9), skills: [held('s1')] }));
        expect(said(read)).toEqual(expected(graph, people.values()));
      }),
      { numRuns: 500 },
    );
  });

  it('counts those who have a skill by implication, each person once', () => {
    const people = [['react', 'nextjs'], ['nextjs'], ['python']].map((ids, index) =>
      talentOf({ id: personId(index), skills: [...ids, ...ids].map((skillId) => held(skillId)) }),
    );
    const matrix = new TalentMatrix(GRAPH, people);
    const frequencies = ['react', 'nextjs', 'javascript', 'vue'].map((skillId) => matrix.documentFrequency(skillId));
    expect(frequencies).toEqual([2, 2, 2, 0]);
    matrix.remove(personId(2));
    expect([matrix.byId(personId(2)), matrix.has(personId(1)), matrix.slotOf(personId(2))]).toEqual([
      undefined,
      true,
      -1,
    ]);
  });

  it('refuses ids that are no UUIDs in lower case', () => {
    const matrix = new TalentMatrix(GRAPH);
    for (const wrong of ['', 't1', personId(1).toUpperCase(), `${personId(1)}0`, personId(1).replace('-', 'a')]) {
      expect(() => matrix.upsert(talentOf({ id: wrong }))).toThrow(TypeError);
      expect([matrix.has(wrong), matrix.remove(wrong), matrix.size]).toEqual([false, false, 0]);
    }
  });

  it('refuses parts of another taxonomy or format', () => {
    const parts = new TalentMatrix(GRAPH, [talentOf({ id: personId(1), skills: [held('nextjs')] })]).toParts();
    const other = { ...GRAPH, implies: () => [] };
    expect(() => TalentMatrix.fromParts(other, parts)).toThrow(RangeError);
    const older = { ...parts, header: { ...parts.header, format: 0 } };
    expect(() => TalentMatrix.fromParts(GRAPH, older)).toThrow(RangeError);
  });
});
