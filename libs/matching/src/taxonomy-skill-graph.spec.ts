import { Taxonomy } from '@hunar/skills';
import { rank } from './domain/rank';
import { TalentMatrix } from './matrix/talent-matrix';
import { TaxonomySkillGraph } from './taxonomy-skill-graph';
import { contextOf, held, jobOf, personId, talentOf, wish } from './testing/facts';

const taxonomy = Taxonomy.load();
const graph = new TaxonomySkillGraph(taxonomy);
const id = (label: string): string => taxonomy.byLabel(label)!.id;

describe('TaxonomySkillGraph', () => {
  it('turns every implication around, at the same distance', () => {
    let edges = 0;
    for (const skill of taxonomy.skills) {
      for (const implied of graph.implies(skill.id)) {
        edges += 1;
        expect(implied.distance).toBe(taxonomy.impliesPath(skill.id, implied.id)!.length - 1);
        expect(graph.impliedBy(implied.id)).toContainEqual({ id: skill.id, distance: implied.distance });
      }
    }
    expect(edges).toBeGreaterThan(500);
    expect(graph.relatedTo(id('FastAPI'))).toContain(id('Flask'));
    expect([graph.name(id('Next.js')), graph.name('no-such-skill'), graph.impliedBy('no-such-skill')]).toEqual([
      'Next.js',
      'no-such-skill',
      [],
    ]);
  });

  it('ranks by real edges: the skill, then what implies it, then a neighbour, then nothing', () => {
    const labels = ['Photoshop', 'Vue.js', 'Next.js', 'React'];
    const people = labels.map((label, index) => talentOf({ id: personId(index), skills: [held(id(label))] }));
    const pool = new TalentMatrix(graph, people);
    const { matches } = rank(jobOf({ mustHave: [wish(id('React'))] }), pool, 4, contextOf({ graph }));
    expect(matches.map((match) => [labels[Number(match.talentId.at(-1))], match.parts[0]!.skills[0]!.credit])).toEqual([
      ['React', 'exact'],
      ['Next.js', 'implied'],
      ['Vue.js', 'neighbouring'],
      ['Photoshop', 'missing'],
    ]);
  });
});
