import { ACCESS_POLICY, type AccessPolicy } from '@hunar/graphql';
import { ModulesContainer } from '@nestjs/core';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { TestApp } from '../support';

/** A field that an operation can start with. */
export interface RootField {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Undefined: it states none. */
  readonly policy: AccessPolicy | undefined;
}

export function rootFields(app: TestApp, schema: GraphQLSchema): RootField[] {
  const policies = policiesOf(app);
  const types = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return Object.entries(types).flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      operation: operation as RootField['operation'],
      name: field.name,
      field,
      policy: policies.get(field.name),
    })),
  );
}

/** What the resolvers' methods state, by the name of their field. */
function policiesOf(app: TestApp): Map<string, AccessPolicy> {
  const found = new Map<string, AccessPolicy>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.providers.values()) {
      const prototype = (metatype as { prototype?: object } | null)?.prototype;
      if (!prototype) continue;
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
        const policy =
          typeof value === 'function'
            ? (Reflect.getMetadata(ACCESS_POLICY, value) as AccessPolicy | undefined)
            : undefined;
        if (policy === undefined) continue;
        found.set(String(Reflect.getMetadata('graphql:resolver_name', value as object) ?? name), policy);
      }
    }
  }
  return found;
}

/** An operation that calls one root field and asks for all it answers. `known` gives the values of arguments by name. */
export function operationOn(
  { operation, field }: RootField,
  known: Readonly<Record<string, unknown>> = {},
): { query: string; variables: Record<string, unknown> } {
  const taken = field.args.filter((arg) => isNonNullType(arg.type) || arg.name in known);
  const heads = taken.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const uses = taken.map(({ name }) => `${name}: $${name}`).join(', ');
  const variables = Object.fromEntries(taken.map(({ name, type }) => [name, known[name] ?? example(type, known)]));
  const call = taken.length > 0 ? `${field.name}(${uses})` : field.name;
  return {
    query: `${operation}${taken.length > 0 ? ` (${heads})` : ''} { ${call} ${selection(field.type, 4)} }`,
    variables,
  };
}

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '01900000-0000-7000-8000-000000000000',
  String: 'text',
  Int: 5,
  Float: 1,
  Boolean: false,
  CalendarDate: '2026-11-23',
  DateTime: '2026-11-23T00:00:00Z',
};

/** A value that the schema accepts. */
export function example(type: GraphQLInputType, known: Readonly<Record<string, unknown>> = {}): unknown {
  if (isNonNullType(type)) return example(type.ofType, known);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return SCALARS[type.name];
  const fields = Object.values(type.getFields()).filter(({ type: of, name }) => isNonNullType(of) || name in known);
  return Object.fromEntries(fields.map(({ name, type: of }) => [name, known[name] ?? example(of, known)]));
}

function selection(type: GraphQLOutputType, depth: number): string {
  if (isNonNullType(type) || isListType(type)) return selection(type.ofType as GraphQLOutputType, depth);
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} ${selection(member, depth)}`)
      .join(' ')} }`;
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    const below = isLeaf(field.type) ? '' : depth > 1 ? selection(field.type, depth - 1) : null;
    return below === null ? [] : [`${field.name} ${below}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

const isLeaf = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) || isListType(type)
    ? isLeaf(type.ofType as GraphQLOutputType)
    : !isObjectType(type) && !isInterfaceType(type) && !isUnionType(type);
