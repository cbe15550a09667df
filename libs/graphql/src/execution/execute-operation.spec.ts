import fc from 'fast-check';
import {
  buildSchema,
  execute,
  type ExecutionResult,
  type GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { executeOperation } from './execute-operation';
import { randomQuery } from './testing/random-query';

const SDL = `
  scalar Odd
  enum Colour { RED GREEN }
  interface Named { name: String! other: Named }
  union Any = Cat | Dog | Stone
  type Cat implements Named { name: String! other: Named lives: Int friends: [Any!]! odd(value: Odd): Odd colour: Colour matrix: [[Int!]] slow: Dog! }
  type Dog implements Named { name: String! other: Named age: Float! cats: [Cat] names: [Named!] odd(value: Odd): Odd! colour: Colour! }
  type Stone { weight: Int! any: Any at(x: Int = 3, colours: [Colour!] = [RED]): String }
  type Query { cat: Cat dog: Dog! any: Any anys: [Any] named(flag: Boolean): Named stones(count: Int!): [Stone!]! odd(value: Odd): Odd }
`;

/** One of the ways in which a field of an object can behave, the same for the same seed. */
type Draw = (choices: number) => number;
const drawOf = (text: string): Draw => {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return (choices) => {
    state = Math.imul(state ^ (state >>> 15), 2246822507) ^ 3266489909;
    return (state >>> 7) % choices;
  };
};

/** A schema in which every field behaves by the seed: values, nulls, errors thrown, returned and rejected, now and later, and nonsense. */
function schemaOf(seed: number): GraphQLSchema {
  const schema = buildSchema(SDL);
  const odd = schema.getType('Odd') as GraphQLScalarType;
  odd.serialize = (value) => {
    if (drawOf(`${seed} serialize ${String(value)}`)(4) === 0) throw new TypeError(`no ${String(value)}`);
    return drawOf(`${seed} null ${String(value)}`)(9) === 0 ? null : `odd ${String(value)}`;
  };
  odd.parseValue = (value) => {
    if (value === 'bad') throw new Error('bad is bad');
    return value;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = drawOf(`${seed} ${type.name}`)(3) === 0 ? null : typeOf(seed);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (drawOf(`${seed} is ${type.name}`)(2) === 0)
      type.isTypeOf = (value) => soon(seed, value, (value as Thing).kind === type.name);
    for (const field of Object.values(type.getFields())) {
      const read = (root: unknown, args: unknown): unknown => {
        const id = (root as Thing | undefined)?.id ?? '';
        return behave(`${seed} ${id} ${field.name} ${JSON.stringify(args ?? null)}`);
      };
      const plain = { rootFieldResolver: (root: unknown) => read(root, null) }.rootFieldResolver;
      const isPlain = field.args.length === 0 && drawOf(`${seed} plain ${type.name}.${field.name}`)(3) > 0;
      field.resolve = isPlain
        ? plain
        : (root, args, context, info) => {
            if (context !== 'context' || info.fieldName !== field.name) throw new Error('Not called as it should.');
            return read(root, { ...args, path: info.path.key, variables: info.variableValues });
          };
    }
  }
  return schema;
}

interface Thing {
  readonly id: string;
  readonly kind: string;
  readonly __typename?: string;
}

const soon = <T>(seed: number, value: unknown, result: T): T | Promise<T> =>
  drawOf(`${seed} soon ${JSON.stringify(value)}`)(3) === 0 ? Promise.resolve(result) : result;

const typeOf = (seed: number) => (value: unknown) => {
  const { id, kind } = (value ?? {}) as Thing;
  const said = ['Query', 'Named', 'Nothing', 7, undefined][drawOf(`${seed} type ${id}`)(30)];
  return soon(seed, value, said === undefined ? kind : said) as string;
};

/** Where a list is asked for a number, nobody looks at the promises in it. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function behave(text: string, depth = 0): unknown {
  const draw = drawOf(text);
  const thing = (): Thing => {
    const kind = ['Cat', 'Dog', 'Stone'][draw(3)]!;
    return { id: text.slice(-60) + draw(99), kind, ...(draw(2) === 0 ? { __typename: kind } : {}) };
  };
  const leaf = () => [1, 2.5, 'RED', 'GREEN', 'text', true, Number.NaN, {}][draw(8)];
  // Promises, or one value again and again: where a list mixes them, graphql-js leaves rejected promises unheard, and Jest minds.
  const later = async (at: number) => behave(`${text} ${at}`, depth + 1);
  const now = () => [leaf, thing, thing, thing, () => null, () => new Error('item')][draw(6)]!();
  const list = () => {
    const length = draw(4);
    return draw(2) === 0 ? Array.from({ length }, (_, at) => heard(later(at))) : Array(length).fill(now());
  };
  const value = (): unknown => (depth > 2 ? leaf() : [thing, thing, leaf, list, list][draw(5)]!());
  switch (draw(16)) {
    case 0:
      throw new Error(`thrown ${draw(50)}`);
    case 1:
      return new Error(`returned ${draw(50)}`);
    case 2:
      return heard(Promise.reject(new Error(`rejected ${draw(50)}`)));
    case 3:
      return draw(2) === 0 ? null : undefined;
    case 4:
    case 5:
    case 6:
      return Promise.resolve(value());
    case 7:
      return heard(Promise.reject(`not an error ${draw(9)}`));
    default:
      return value();
  }
}

/** What a client could see of an answer, in order. */
const visible = ({ data, errors, ...others }: ExecutionResult) =>
  JSON.stringify({ data, errors: errors?.map(told), others }, null, 1);
const told = (error: GraphQLError) => ({ ...error.toJSON(), cause: String(error.originalError), name: error.name });

async function both(
  schema: GraphQLSchema,
  query: string,
  variableValues: Record<string, unknown>,
): Promise<[string, string]> {
  const asked = { schema, document: parse(query), variableValues, contextValue: 'context' };
  const expected = visible(await execute(asked));
  const first = visible(await executeOperation(asked));
  // The second time its plan is kept.
  const second = visible(await executeOperation(asked));
  expect(second).toBe(first);
  return [first, expected];
}

it('answers every operation as graphql-js does, whatever its fields do', async () => {
  let withErrors = 0;
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0 }), fc.integer({ min: 0 }), async (seed, shape) => {
      const schema = schemaOf(seed);
      const { query, variables } = randomQuery(schema, drawOf(`query ${shape}`));
      if (validate(schema, parse(query)).length > 0) throw new Error(`Not a valid query: ${query}`);
      const [ours, theirs] = await both(schema, query, variables);
      expect(ours).toBe(theirs);
      if (theirs.includes('"errors"')) withErrors += 1;
      else whole += 1;
    }),
    { numRuns: 400 },
  );
  expect(withErrors).toBeGreaterThan(50);
  expect(whole).toBeGreaterThan(10);
});

it.each([
  ['an alias that an object has already', '{ __proto__: cat { name constructor: lives } toString: __typename }', {}],
  ['introspection', '{ __schema { types { name fields { name } } } __type(name: "Cat") { kind } }', {}],
  ['a variable of a wrong type', 'query ($count: Int!) { stones(count: $count) { weight } }', { count: 'many' }],
  ['a variable that is missing', 'query ($count: Int!) { stones(count: $count) { weight } }', {}],
  ['a scalar that refuses its variable', 'query ($value: Odd) { odd(value: $value) }', { value: 'bad' }],
  ['a scalar that refuses its literal', '{ odd(value: "bad") cat { odd(value: "bad") } }', {}],
  [
    'variables that decide',
    'query ($yes: Boolean!) { cat @include(if: $yes) { name } any @skip(if: $yes) { __typename } }',
    { yes: true },
  ],
  [
    'a condition that is null',
    'query ($yes: Boolean = true) { cat @include(if: $yes) { name } any @skip(if: $yes) { __typename } }',
    { yes: null },
  ],
  [
    'a condition within that is null',
    'query ($yes: Boolean = true) { cat { name @include(if: $yes) } dog { name } }',
    { yes: null },
  ],
  ['several operations without a name', 'query A { __typename } query B { __typename }', {}],
])('answers %s as graphql-js does', async (_, query, variables) => {
  for (let seed = 0; seed < 20; seed += 1) {
    const [ours, theirs] = await both(schemaOf(seed), query, variables);
    expect(ours).toBe(theirs);
  }
});

it('keeps no condition of one request for the next', async () => {
  const schema = schemaOf(1);
  const document = parse('query ($yes: Boolean!) { a: __typename @include(if: $yes) b: __typename @skip(if: $yes) }');
  const keys = async (yes: boolean) =>
    Object.keys((await executeOperation({ schema, document, variableValues: { yes } })).data ?? {});
  expect([await keys(true), await keys(false), await keys(true)]).toEqual([['a'], ['b'], ['a']]);
});

it('leaves no promise of a failed answer unheard: Jest would tell, and the API would end', async () => {
  const schema = buildSchema('type Query { a: String! b: String! c: [String!]! d: [String!] }');
  const fields = schema.getQueryType()!.getFields();
  const late = (name: string) => new Promise((_, reject) => setTimeout(reject, 5, new Error(name)));
  fields['a']!.resolve = () => late('a');
  fields['b']!.resolve = () => Promise.reject(new Error('b'));
  fields['c']!.resolve = () => [late('c'), null, late('c')];
  fields['d']!.resolve = () => [late('d'), null];
  const answer = await executeOperation({ schema, document: parse('{ d a b c }') });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([answer.data, answer.errors?.length]).toEqual([null, 2]);
});
