import { queryValues, queryWords } from './query-words';

const query = {
  skillsAll: [{ skillId: 'react', minLevel: 3 }, { skillId: 'python' }],
  near: { city: 'Lahore', withinKm: 50 },
  certified: true,
  text: 'react',
  cities: [],
  rateMax: null,
  sort: 'recent',
};

it('says every condition, those of later kinds too, and not the order', () => {
  expect(queryWords(query, (name, value) => (name === 'skillsAll' ? value.toUpperCase() : value))).toEqual([
    { name: 'text', values: ['react'] },
    { name: 'skillsAll', values: ['REACT · 3', 'PYTHON'] },
    { name: 'near', values: ['Lahore · 50'] },
    { name: 'certified', values: ['true'] },
  ]);
});

it('names the values that need a label', () => {
  expect(queryValues({ programSlugs: ['ai', 'web'] })).toEqual([
    { name: 'programSlugs', value: 'ai' },
    { name: 'programSlugs', value: 'web' },
  ]);
});

it('takes anything for a query', () => {
  for (const odd of [null, undefined, 5, 'text', [], {}]) expect(queryWords(odd, (_, value) => value)).toEqual([]);
});
