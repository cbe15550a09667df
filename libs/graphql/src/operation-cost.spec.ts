import { buildSchema, parse, validate } from 'graphql';
import { costLimit } from './operation-cost';

const schema = buildSchema(`
  interface Named { name: String! }
  type Person implements Named { name: String! words: [String!]! friends: [Person!]! pets(first: Int! = 50): [Pet!]! }
  type Pet implements Named { name: String! owner: Person! }
  type Edge { node: Person! cursor: String! }
  type People { edges: [Edge!]! total: Int! }
  union Found = Person | Pet
  type Query { me: Person everybody: [Person!]! people(first: Int! = 20, after: String): People! found: [Found!]! }
`);

const refusals = (query: string, most = 0): string[] =>
  validate(schema, parse(query), [costLimit(most)]).map(({ message }) => message);
const costOf = (query: string): number => Number(/costs (\d+)/.exec(refusals(query)[0] ?? '')?.[1]);

it.each([
  ['an object and each of its values count one', '{ me { name words } }', 3],
  ['a literal says how many', '{ people(first: 3) { total edges { cursor node { name } } } }', 2 + 3 * 4],
  ['a variable counts as 100', 'query ($n: Int!) { people(first: $n) { total edges { cursor } } }', 2 + 100 * 2],
  ['a variable’s default says nothing', 'query ($n: Int! = 1) { people(first: $n) { edges { cursor } } }', 1 + 100 * 2],
  ['an absent one is the schema’s', '{ people { edges { cursor } } me { pets { name } } }', 1 + 20 * 2 + 1 + 50 * 2],
  ['less than none is none', '{ people(first: -1000) { total edges { cursor } } }', 2],
  ['a list of which nobody knows counts as 5', '{ everybody { name } }', 5 * 2],
  ['lists multiply', '{ everybody { friends { pets(first: 3) { name } } } }', 5 * (1 + 5 * (1 + 3 * 2))],
  ['aliases add up', '{ a: me { name } b: me { name } }', 4],
  [
    'all members of a union count',
    '{ found { __typename ... on Named { name } ... on Pet { owner { name } } } }',
    5 * 5,
  ],
  [
    'a fragment costs what is in it',
    '{ people(first: 3) { ...Page } } fragment Page on People { edges { cursor } }',
    7,
  ],
  [
    'and each time that it is spread',
    '{ a: me { ...P } b: people(first: 2) { edges { node { ...P } } } } fragment P on Person { friends { name } }',
    11 + 1 + 2 * (1 + 11),
  ],
  ['a condition is not believed', 'query ($no: Boolean!) { me @include(if: $no) { name } }', 2],
  ['what is unknown is another rule’s', '{ nothing { at { all } } me { nothing } ...Nothing }', 3],
  ['so is what the schema says of itself', '{ __schema { types { fields { name } } } me { name } }', 3],
])('%s', (_, query, cost) => {
  expect(costOf(query)).toBe(cost);
});

it('lets what costs as much as it may, and refuses the next unit by its code', () => {
  const query = '{ people(first: 3) { total edges { cursor } } }';
  expect(refusals(query, 8)).toEqual([]);
  const [refused] = validate(schema, parse(query), [costLimit(7)]);
  expect([refused?.message, refused?.extensions]).toEqual([
    'The operation costs 8, and may cost 7. Ask for fewer items or for less of each.',
    { code: 'OPERATION_TOO_LARGE' },
  ]);
});

it('holds each operation of a document to it', () => {
  expect(refusals('query A { me { name } } query B { me { name words } } query C { __typename }', 2)).toHaveLength(1);
});

it('is quick with fragments that double what they spread, and ends where they go round', () => {
  const doubling = Array.from({ length: 400 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
  const began = performance.now();
  expect(refusals(`{ ...F0 } ${doubling.join(' ')} fragment F400 on Query { me { name } }`, 1000)).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(2_000);
  const round = 'fragment A on Person { name friends { ...B } } fragment B on Person { name friends { ...A } }';
  expect(refusals(`{ me { ...A } } ${round}`, 1000)).toEqual([]);
});
