import { queryValues, queryWords } from './query-words';

const query = {
  skillsAll: [{ skillId: 'react', minLevel: 3 }, { skillId: 'python' }],
  rate: { max: 30, currency: 'USD', period: 'hour' },
  certified: true,
  text: 'react',
  cities: [],
  rateMax: null,
  sort: 'recent',
};

it('says every condition in parts that keep their names, those of later kinds too, and not the order', () => {
  const words = queryWords(query, ({ part, value }) => (part === 'skillId' ? value.toUpperCase() : value));
  expect(words).toEqual([
    { name: 'text', items: [[{ name: 'value', value: 'react' }]] },
    {
      name: 'skillsAll',
      items: [
        [
          { name: 'skillId', value: 'REACT' },
          { name: 'minLevel', value: '3' },
        ],
        [{ name: 'skillId', value: 'PYTHON' }],
      ],
    },
    {
      name: 'rate',
      items: [
        [
          { name: 'max', value: '30' },
          { name: 'currency', value: 'USD' },
          { name: 'period', value: 'hour' },
        ],
      ],
    },
    { name: 'certified', items: [[{ name: 'value', value: 'true' }]] },
  ]);
});

it('names the values that need a label', () => {
  expect(queryValues({ programSlugs: ['ai', 'web'] })).toEqual([
    { filter: 'programSlugs', part: 'value', value: 'ai' },
    { filter: 'programSlugs', part: 'value', value: 'web' },
  ]);
});

it('takes anything for a query', () => {
  for (const odd of [null, undefined, 5, 'text', [], {}]) expect(queryWords(odd, ({ value }) => value)).toEqual([]);
  expect(queryWords({ near: { of: [['Lahore'], { km: 5 }] } }, ({ value }) => value)).toEqual([
    {
      name: 'near',
      items: [
        [
          { name: 'of', value: 'Lahore' },
          { name: 'km', value: '5' },
        ],
      ],
    },
  ]);
});
