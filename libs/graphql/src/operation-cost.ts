import {
  type ASTVisitor,
  type FieldNode,
  type FragmentSpreadNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  GraphQLError,
  type GraphQLNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Validation sees no values: where a variable says how many items, they count as the most that `PageArgs` allows. */
const MOST_ITEMS = 100;
/** Nobody says how long a list without `first` is: a person's skills or languages, the reasons of a match. */
const SOME_ITEMS = 5;

/**
 * Refuses operations that cost more than `most` units. A unit is an object or a single value of the largest answer that there may be:
 * lists are as long as `first` says, and every fragment and condition applies.
 */
export const costLimit =
  (most: number): ValidationRule =>
  (context): ASTVisitor => {
    const costs = new Costs(context);
    return {
      OperationDefinition: ({ operation, selectionSet }) => {
        const cost = costOf(costs.of(selectionSet, context.getSchema().getRootType(operation)), SOME_ITEMS);
        if (cost <= most) return;
        const message = `The operation costs ${cost}, and may cost ${most}. Ask for fewer items or for less of each.`;
        context.reportError(new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE' } }));
      },
    };
  };

/** What a selection costs. How long the lists directly in it are, the field above it may say. */
interface Cost {
  /** Units of everything but those lists. */
  readonly once: number;
  /** Units of one item of each of those lists. */
  readonly perItem: number;
}

const NOTHING: Cost = { once: 0, perItem: 0 };
const VALUE: Cost = { once: 1, perItem: 0 };

const costOf = ({ once, perItem }: Cost, items: number): number => once + items * perItem;

class Costs {
  private readonly fragments = new Map<string, Cost>();

  constructor(private readonly context: ValidationContext) {}

  of({ selections }: SelectionSetNode, type: GraphQLNamedType | null | undefined): Cost {
    return selections
      .map((node) => {
        if (node.kind === Kind.FIELD) return this.ofField(node, type);
        return node.kind === Kind.FRAGMENT_SPREAD ? this.ofSpread(node) : this.ofInline(node, type);
      })
      .reduce((sum, { once, perItem }) => ({ once: sum.once + once, perItem: sum.perItem + perItem }), NOTHING);
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType | null | undefined): Cost {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // A list of single values counts as one; so does what the schema says of itself, which is closed in production.
    if (!field || !node.selectionSet) return VALUE;
    const first = firstOf(field, node);
    const below = this.of(node.selectionSet, getNamedType(field.type));
    if (!isListType(getNullableType(field.type))) return { once: 1 + costOf(below, first ?? SOME_ITEMS), perItem: 0 };
    const item = 1 + costOf(below, SOME_ITEMS);
    return first === null ? { once: 0, perItem: item } : { once: first * item, perItem: 0 };
  }

  private ofInline({ typeCondition, selectionSet }: InlineFragmentNode, parent: GraphQLNamedType | null | undefined) {
    return this.of(selectionSet, typeCondition ? typeFromAST(this.context.getSchema(), typeCondition) : parent);
  }

  /** Looked at once, however often it is spread. One that spreads itself is another rule's to refuse, and ends here. */
  private ofSpread({ name }: FragmentSpreadNode): Cost {
    let cost = this.fragments.get(name.value);
    if (!cost) {
      this.fragments.set(name.value, NOTHING);
      const fragment = this.context.getFragment(name.value);
      cost = fragment
        ? this.of(fragment.selectionSet, typeFromAST(this.context.getSchema(), fragment.typeCondition))
        : NOTHING;
      this.fragments.set(name.value, cost);
    }
    return cost;
  }
}

/** How many items the field was asked for; null where it cannot be. */
function firstOf(field: GraphQLField<unknown, unknown>, { arguments: given = [] }: FieldNode): number | null {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return null;
  const value = given.find(({ name }) => name.value === 'first')?.value;
  if (!value) return Number(argument.defaultValue ?? MOST_ITEMS);
  return value.kind === Kind.INT ? Math.max(Number(value.value), 0) : MOST_ITEMS;
}
