import {
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A type as values are completed to it: what graphql-js asks of a type for every value is asked once. */
export type Shape = { readonly nonNull: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'object'; readonly type: GraphQLObjectType }
  | { readonly kind: 'abstract'; readonly type: GraphQLAbstractType }
  | { readonly kind: 'list'; readonly items: Shape }
);

const shapes = new WeakMap<GraphQLOutputType, Shape>();

export function shapeOf(type: GraphQLOutputType): Shape {
  let shape = shapes.get(type);
  if (!shape)
    shapes.set(type, (shape = isNonNullType(type) ? { ...nullable(type.ofType), nonNull: true } : nullable(type)));
  return shape;
}

function nullable(type: GraphQLOutputType): Shape {
  if (isListType(type)) return { kind: 'list', items: shapeOf(type.ofType), nonNull: false };
  if (isLeafType(type)) return { kind: 'leaf', type, nonNull: false };
  if (isObjectType(type)) return { kind: 'object', type, nonNull: false };
  return { kind: 'abstract', type: type as GraphQLAbstractType, nonNull: false };
}
