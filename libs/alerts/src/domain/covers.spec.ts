import type { SearchFilter } from '@hunar/search';
import fc from 'fast-check';
import { coversOf } from './covers';
import { documentTokens } from './tokens';

type Fields = Readonly<Record<string, string | number | readonly string[] | null>>;
interface Person {
  readonly id: string;
  readonly fields: Fields;
}
const KEYWORDS = ['skills', 'cities'];

/** Does the filter find the document? As engines do, exact values compared without case. */
function finds(filter: SearchFilter, { id, fields }: Person): boolean {
  if ('all' in filter) return filter.all.every((one) => finds(one, { id, fields }));
  if ('any' in filter) return filter.any.some((one) => finds(one, { id, fields }));
  if ('not' in filter) return !finds(filter.not, { id, fields });
  if ('ids' in filter) return filter.ids.includes(id);
  if ('near' in filter) return true;
  const value = fields[filter.field];
  if ('atLeast' in filter) return typeof value === 'number' && value >= filter.atLeast;
  if ('atMost' in filter) return typeof value === 'number' && value <= filter.atMost;
  const held = new Set((Array.isArray(value) ? (value as string[]) : []).map((one) => one.toLowerCase()));
  if ('anyOf' in filter) return filter.anyOf.some((one) => held.has(one.toLowerCase()));
  return filter.allOf.every((one) => held.has(one.toLowerCase()));
}

const value = fc.constantFrom('C', 'C++', 'c#', 'Go', 'go', 'Lahore', 'لاہور', 'São Paulo', 'react@3', '');
const values = fc.array(value, { maxLength: 3 });
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  fields: fc.record({ skills: values, cities: values, rate: fc.option(fc.integer({ min: 0, max: 9 })) }),
});
const { filter } = fc.letrec<{ filter: SearchFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ field: fc.constantFrom(...KEYWORDS), anyOf: values }),
    fc.record({ field: fc.constantFrom(...KEYWORDS), allOf: values }),
    fc.record({ field: fc.constant('rate'), atLeast: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ ids: fc.subarray(['a', 'b', 'c']) }),
    fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
}));

it('gives covers of which whoever is found has a token, whichever is chosen', () => {
  fc.assert(
    fc.property(fc.array(filter, { maxLength: 3 }), fc.array(person, { maxLength: 8 }), (filters, people) => {
      const covers = coversOf(filters);
      for (const one of people.filter((each) => finds({ all: filters }, each))) {
        const tokens = documentTokens(one, KEYWORDS);
        for (const cover of covers) expect(cover.tokens.some((token) => tokens.has(token))).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

it('gives to each cover a filter that finds whoever the search finds', () => {
  fc.assert(
    fc.property(fc.array(filter, { maxLength: 3 }), fc.array(person, { maxLength: 8 }), (filters, people) => {
      for (const one of people.filter((each) => finds({ all: filters }, each))) {
        for (const cover of coversOf(filters)) expect(finds(cover.filter, one)).toBe(true);
      }
    }),
  );
});

it('has one for each skill of all, one for any, and none for what is not exact', () => {
  const tokens = (filters: readonly SearchFilter[]) => coversOf(filters).map((cover) => cover.tokens);
  expect(tokens([{ field: 'skills', allOf: ['react', 'go'] }])).toEqual([['skills:react'], ['skills:go']]);
  expect(tokens([{ field: 'cities', anyOf: ['Lahore', 'LAHORE', 'Multan'] }])).toEqual([
    ['cities:lahore', 'cities:multan'],
  ]);
  expect(tokens([{ field: 'rate', atMost: 9 }, { not: { field: 'skills', anyOf: ['go'] } }])).toEqual([]);
  expect(
    tokens([
      {
        any: [
          { field: 'skills', anyOf: ['go'] },
          { field: 'rate', atMost: 9 },
        ],
      },
    ]),
  ).toEqual([]);
  expect(tokens([{ field: 'skills', anyOf: [] }])).toEqual([[]]);
});

it('makes no key of what daylight saving changes', () => {
  expect(
    coversOf([
      {
        any: [
          { field: 'workSlots', allOf: ['17'] },
          { field: 'unknown', anyOf: ['workingHours'] },
        ],
      },
    ]),
  ).toEqual([]);
});
