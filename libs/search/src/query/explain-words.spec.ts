import type { IndexDefinition } from '../search-engine';
import { explainWords } from './explain-words';

const INDEX: IndexDefinition = {
  name: 'x',
  version: 1,
  searchable: ['name', 'skills', 'about'],
  keywords: [],
  facets: [],
  numbers: [],
  synonyms: [
    ['kubernetes', 'k8s'],
    ['machine learning', 'ml'],
  ],
  exactWords: ['C++', 'Go'],
};
const marked = (field: string, ...found: string[]) => ({
  field,
  fragments: found.flatMap((text) => [
    { text, matched: true },
    { text: ', ', matched: false },
  ]),
});
const explained = (text: string, ...highlights: ReturnType<typeof marked>[]) =>
  explainWords(INDEX, text, highlights).map(({ typed, found, match, field }) => `${typed} ${match} ${found} ${field}`);

it('names the nearest match of each word, in the weightiest field', () => {
  expect(explained('react lah', marked('about', 'React'), marked('skills', 'React'), marked('name', 'Lahori'))).toEqual(
    ['react typed React skills', 'lah start Lahori name'],
  );
});

it('tells what was misspelt and what means the same', () => {
  expect(explained('kubernets x', marked('skills', 'Kubernetes'))).toEqual(['kubernets misspelt Kubernetes skills']);
  expect(explained('k8s', marked('skills', 'Kubernetes'))).toEqual(['k8s synonym Kubernetes skills']);
  expect(explained('ML', marked('skills', 'Machine', 'Learning'))).toEqual(['ML synonym Machine Learning skills']);
});

it('names what was typed where another word was searched for it', () => {
  const mended = explainWords(
    INDEX,
    'python engineer ml',
    [marked('skills', 'Python', 'Machine', 'Learning')],
    'cython engineer ml',
  );
  expect(mended).toEqual([
    { typed: 'cython', found: 'Python', match: 'misspelt', field: 'skills' },
    { typed: 'ml', found: 'Machine Learning', match: 'synonym', field: 'skills' },
  ]);
});

it('says nothing of words that nothing marks, and takes exact words exactly', () => {
  expect(explained('go', marked('skills', 'Google'))).toEqual([]);
  expect(explained('c++', marked('skills', 'C++'))).toEqual(['c++ typed C++ skills']);
  expect(explained('', marked('skills', 'React'))).toEqual([]);
});
