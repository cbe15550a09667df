import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A number from 0 below `choices`. */
type Draw = (choices: number) => number;

const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  value: ['"one"', '"bad"', 'null', '$odd', '7'],
  flag: ['true', '$yes', '$no'],
  count: ['2', '$count'],
  x: ['1', '$count', 'null'],
  colours: ['[RED]', '[GREEN, RED]'],
};

/** A valid query on the schema: aliases, nested and repeated selections, fragments of both kinds, conditions, variables. */
export function randomQuery(schema: GraphQLSchema, draw: Draw): { query: string; variables: Record<string, unknown> } {
  const fragments: string[] = [];
  let aliases = 0;

  const condition = (): string => {
    const name = ['', '', '', '', 'yes', 'no', 'maybe'][draw(7)]!;
    return name && ` @${draw(2) === 0 ? 'skip' : 'include'}(if: $${name})`;
  };

  const call = ({ args }: GraphQLField<unknown, unknown>): string => {
    const given = args
      .filter(({ type }) => isNonNullType(type) || draw(2) === 0)
      .map(({ name }) => `${name}: ${ARGUMENTS[name]![draw(ARGUMENTS[name]!.length)]}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  };

  const field = (of: GraphQLField<unknown, unknown>, depth: number): string => {
    const type = getNamedType(of.type);
    if (isCompositeType(type) && depth === 0) return '__typename';
    // Each its own alias, or two of one name would have to agree.
    return `f${(aliases += 1)}: ${of.name}${call(of)}${condition()}${isCompositeType(type) ? ` ${set(type, depth - 1)}` : ''}`;
  };

  const member = (type: GraphQLCompositeType): GraphQLCompositeType => {
    const types = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    return types[draw(types.length)]!;
  };

  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const kind = draw(8);
    if (kind === 0) return '__typename';
    if (kind === 1) return `... on ${type.name}${condition()} ${set(type, depth)}`;
    if (kind === 2 || !(isObjectType(type) || isInterfaceType(type))) {
      const of = member(type);
      const name = `Part${fragments.length}`;
      if (draw(2) === 0) return `... on ${of.name}${condition()} ${of === type ? '{ __typename }' : set(of, depth)}`;
      fragments.push('');
      fragments[Number(name.slice(4))] =
        `fragment ${name} on ${of.name} ${of === type ? '{ __typename }' : set(of, depth)}`;
      return `...${name}${condition()} ...${name}`;
    }
    const fields = Object.values(type.getFields());
    return field(fields[draw(fields.length)]!, depth);
  };

  const set = (type: GraphQLCompositeType, depth: number): string =>
    `{ __typename ${Array.from({ length: 1 + draw(4) }, () => selection(type, depth)).join(' ')} }`;

  const root = set(schema.getQueryType()!, 3);
  const heads = { odd: 'Odd', yes: 'Boolean!', no: 'Boolean!', maybe: 'Boolean = true', count: 'Int!' };
  const text = [root, ...fragments].join('\n');
  const used = Object.entries(heads).filter(([name]) => text.includes(`$${name}`));
  const head = used.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const values: Record<string, unknown> = { odd: ['one', 'bad', null][draw(3)], yes: true, no: false, count: 3 };
  // Left out, its default holds; null is allowed, and no condition.
  if (draw(3) > 0) values['maybe'] = [true, false, null][draw(3)];
  const variables = Object.fromEntries(used.flatMap(([name]) => (name in values ? [[name, values[name]]] : [])));
  return { query: `query${head ? ` (${head})` : ''} ${text}`, variables };
}
