import type { SearchQuery } from '../search-engine';
import { questionsBesidesOwnFilter } from './own-filter';

const CITY = { field: 'cities', anyOf: ['Lahore'] };
const COUNTRY = { field: 'countries', anyOf: ['PK'] };
const SKILL = { field: 'skills', anyOf: ['react'] };
const query = (more: Partial<SearchQuery>): SearchQuery => ({
  text: 'react',
  filters: [],
  facets: ['skills', 'cities', 'countries'],
  sort: { field: 'rate', direction: 'ascending' },
  first: 20,
  after: 'x',
  ...more,
});
const questions = (more: Partial<SearchQuery>) => questionsBesidesOwnFilter(query(more), ['cities', 'countries']);

it('asks a query as it is where no facet of which any value will do has its filter on', () => {
  const within = [SKILL, { field: 'cities', allOf: ['Lahore'] }, { not: CITY }];
  expect(questions({ filters: within })).toEqual([query({ filters: within })]);
});

it('asks for the smallest page more for each that has, and for none that is not counted', () => {
  const filters = [SKILL, CITY, COUNTRY];
  const counted = { text: 'react', sort: null, first: 1, after: null };
  expect(questions({ filters })).toEqual([
    query({ filters, facets: ['skills'] }),
    { ...counted, filters: [SKILL, COUNTRY], facets: ['cities'] },
    { ...counted, filters: [SKILL, CITY], facets: ['countries'] },
  ]);
  expect(questions({ filters, facets: ['skills'] })).toEqual([query({ filters, facets: ['skills'] })]);
});
