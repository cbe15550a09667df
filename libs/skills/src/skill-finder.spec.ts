import { Taxonomy } from './domain/taxonomy';
import { SkillFinder } from './skill-finder';

const finder = new SkillFinder(Taxonomy.load());
const namesFor = (text: string, limit = 3) => finder.find(text, limit).map(({ name }) => name);

describe('SkillFinder', () => {
  it.each([
    ['lang', 'LangChain'],
    ['pyth', 'Python'],
    ['reac', 'React'],
    ['c#', 'C#'],
    ['next j', 'Next.js'],
    ['kube', 'Kubernetes'],
    ['k8s', 'Kubernetes'],
    ['post', 'PostgreSQL'],
  ])('completes "%s" to %s first', (typed, name) => expect(namesFor(typed)[0]).toBe(name));

  it('gives a full name before everything that begins with it', () => {
    expect(namesFor('go')[0]).toBe('Go');
    expect(namesFor('java')[0]).toBe('Java');
  });

  it('finds nothing for nothing, and keeps to its limit', () => {
    expect(namesFor('  ')).toEqual([]);
    expect(namesFor('a', 7)).toHaveLength(7);
  });
});
