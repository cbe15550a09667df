import {
  type DirectiveNode,
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  isAbstractType,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  typeFromAST,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Shape, shapeOf } from './shape';

/** A field of an answer's object, with everything about it that no value decides. */
export interface SelectedField {
  /** The name under which the answer has it. */
  readonly name: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly shape: Shape;
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  /** Does the resolver only read a property, without arguments, context or info? */
  readonly isPlain: boolean;
  /** What is asked of its objects, by their type. */
  readonly below: Map<GraphQLObjectType, Selection>;
}

export interface Selection {
  readonly fields: readonly SelectedField[];
  /** An alias may be `__proto__`, which an object with a prototype cannot have for a field. */
  readonly needsBareObject: boolean;
}

/** What decides which fields an operation asks for. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields that selection sets ask of one type, in the order of graphql-js. */
export function select(asked: Asked, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection {
  const nodes = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collect(asked, type, set.selections, nodes, visited);
  const fields = [...nodes].flatMap(([name, sameName]) => {
    const field = selected(asked.schema, type, name, sameName);
    return field ? [field] : [];
  });
  return { fields, needsBareObject: nodes.has('__proto__') };
}

/** What a field asks of its objects of one type. */
export function selectBelow(asked: Asked, field: SelectedField, type: GraphQLObjectType): Selection {
  let below = field.below.get(type);
  if (!below) {
    const sets = field.nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    field.below.set(type, (below = select(asked, type, sets)));
  }
  return below;
}

function selected(
  schema: GraphQLSchema,
  parentType: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): SelectedField | null {
  const definition = definitionOf(schema, parentType, nodes[0]!.name.value);
  if (!definition) return null;
  const resolve = definition.resolve ?? defaultFieldResolver;
  // So Nest names what it makes for a property without a resolver; by another name it is merely slower.
  const isPlain = resolve.name === 'rootFieldResolver' && resolve.length === 1;
  return { name, parentType, definition, nodes, shape: shapeOf(definition.type), resolve, isPlain, below: new Map() };
}

function definitionOf(schema: GraphQLSchema, type: GraphQLObjectType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

function collect(
  asked: Asked,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  found: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const node of selections) {
    if (!isIncluded(asked, node)) continue;
    if (node.kind === 'Field') {
      const name = (node.alias ?? node.name).value;
      const sameName = found.get(name);
      if (sameName) sameName.push(node);
      else found.set(name, [node]);
    } else if (node.kind === 'InlineFragment') {
      if (applies(asked.schema, node, type)) collect(asked, type, node.selectionSet.selections, found, visited);
    } else if (!visited.has(node.name.value)) {
      visited.add(node.name.value);
      const fragment = asked.fragments[node.name.value];
      if (fragment && applies(asked.schema, fragment, type))
        collect(asked, type, fragment.selectionSet.selections, found, visited);
    }
  }
}

function isIncluded(
  { variables }: Asked,
  node: { readonly directives?: readonly DirectiveNode[] | undefined },
): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function applies(
  schema: GraphQLSchema,
  fragment: FragmentDefinitionNode | InlineFragmentNode,
  type: GraphQLObjectType,
): boolean {
  if (!fragment.typeCondition) return true;
  const condition = typeFromAST(schema, fragment.typeCondition);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
