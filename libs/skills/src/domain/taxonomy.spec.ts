import { Taxonomy } from './taxonomy';
import { taxonomyProblems } from './taxonomy-checks';
import { readTaxonomy } from './taxonomy-files';
import type { Skill, TaxonomyData } from './taxonomy.types';

const data = readTaxonomy();

describe('the taxonomy that is shipped', () => {
  it('is sound: sizes, unique labels, no cycle, no orphan, no dangling edge', () => {
    expect(taxonomyProblems(data)).toEqual([]);
  });

  it('follows "implies" over several edges and names the way', () => {
    const taxonomy = Taxonomy.load();
    expect(taxonomy.impliesPath('nextjs', 'javascript')).toEqual(['nextjs', 'react', 'javascript']);
    expect(taxonomy.impliedBy('javascript').get('nextjs')).toEqual(['nextjs', 'react', 'javascript']);
    expect(taxonomy.impliesPath('javascript', 'nextjs')).toBeUndefined();
  });

  it('knows neighbours from both sides and labels in any spelling', () => {
    const taxonomy = Taxonomy.load();
    expect(taxonomy.related('mysql').has('postgresql')).toBe(true);
    expect(taxonomy.related('postgresql').has('mysql')).toBe(true);
    expect(taxonomy.byLabel('node JS')?.id).toBe('nodejs');
    expect(taxonomy.byLabel('c++')?.id).toBe('c-plus-plus');
    expect(taxonomy.byLabel('C')?.id).toBe('c');
  });

  it('tells a search engine which words keep their signs', () => {
    const { exactWords, synonyms } = Taxonomy.load().searchVocabulary();
    expect(exactWords).toEqual(expect.arrayContaining(['c', 'c#', 'c++', '.net', 'r', 'go']));
    expect(synonyms.some((group) => group.includes('kubernetes') && group.includes('k8s'))).toBe(true);
  });
});

describe('the checks', () => {
  const skill = (id: string, more: Partial<Skill> = {}): Skill => ({
    id,
    name: id,
    aliases: [],
    parents: ['group:all'],
    implies: [],
    related: [],
    guarded: [],
    domain: 'test',
    ...more,
  });
  const problems = (skills: Skill[], more: Partial<TaxonomyData> = {}): readonly string[] =>
    taxonomyProblems({
      groups: [{ id: 'group:all', name: 'All', domain: 'test' }],
      roles: [],
      ...more,
      skills,
    }).filter((problem) => !problem.includes('fewer than'));

  it.each([
    [
      'a label of two skills',
      [skill('a', { aliases: ['Foo.JS'] }), skill('b', { aliases: ['foo js'] })],
      'is also a label of',
    ],
    [
      'a cycle in implies',
      [skill('a', { implies: ['b'] }), skill('b', { implies: ['a'] })],
      'implies runs in a circle: a → b → a',
    ],
    [
      'a cycle in parents',
      [skill('a', { parents: ['b'] }), skill('b', { parents: ['a'] })],
      'parents runs in a circle',
    ],
    ['a dangling edge', [skill('a', { related: ['nowhere'] })], 'related nowhere, which does not exist'],
    ['an orphan', [skill('a', { parents: [] })], 'is an orphan'],
    ['a parent that is not there', [skill('a', { parents: ['group:none'] })], 'the parent group:none does not exist'],
    ['an id twice', [skill('a'), skill('a')], 'the id a is used twice'],
    ['a guard without its label', [skill('a', { guarded: ['b'] })], 'guarded "b" is no label of it'],
  ])('finds %s', (_, skills, sentence) => {
    expect(problems(skills).join('\n')).toContain(sentence);
  });

  it("finds a role's skill that does not exist", () => {
    const roles = [{ id: 'r', name: 'R', aliases: [], core: ['nowhere'], usual: [] }];
    expect(problems([skill('a')], { roles }).join()).toContain('the role r names nowhere');
  });

  it('counts', () => {
    expect(taxonomyProblems({ groups: [], skills: [], roles: [] }).join()).toContain('0 skills are fewer than 1200');
  });
});
