import {
  defaultTypeResolver,
  type ExecutionResult,
  getArgumentValues,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { AnswerErrors, type Place } from './answer';
import { runtimeType } from './runtime-type';
import { type Asked, type SelectedField, type Selection, selectBelow } from './selection';
import type { Shape } from './shape';

/** An operation whose fields are selected. */
export interface Plan extends Asked {
  readonly operation: OperationDefinitionNode;
  readonly root: Selection;
}

/** A field of one object while its value is completed. */
interface Site {
  readonly field: SelectedField;
  readonly place: Place;
  info: GraphQLResolveInfo | null;
}

type Soon<T> = T | PromiseLike<T>;
type Data = Record<string, unknown>;

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';

/** One run of a query: graphql-js's `execute`, step by step, on a plan. `variables` are coerced. */
export class QueryRun {
  private readonly errors = new AnswerErrors();

  constructor(
    private readonly plan: Plan,
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly context: unknown,
  ) {}

  run(): Soon<ExecutionResult> {
    try {
      const data = this.object(this.plan.root, undefined, undefined);
      if (!isPromise(data)) return this.errors.answer(data);
      return data.then(
        (all) => this.errors.answer(all),
        (error: unknown) => this.errors.failed(error),
      );
    } catch (error) {
      return this.errors.failed(error);
    }
  }

  private object({ fields, needsBareObject }: Selection, source: unknown, place: Place | undefined): Soon<Data> {
    const data: Data = needsBareObject ? (Object.create(null) as Data) : {};
    let waits = false;
    try {
      for (const field of fields) {
        const value = this.field(field, source, place);
        data[field.name] = value;
        if (isPromise(value)) waits = true;
      }
    } catch (error) {
      if (!waits) throw error;
      // The others may fail too, and somebody has to have heard of it.
      return allOf(data).finally(() => {
        throw error;
      });
    }
    return waits ? allOf(data) : data;
  }

  private field(field: SelectedField, source: unknown, above: Place | undefined): unknown {
    // The place of a leaf is needed only when it fails.
    if (field.isPlain && field.shape.kind === 'leaf') return this.plainLeaf(field, field.shape.type, source, above);
    const place = below(above, field);
    const site: Site = { field, place, info: null };
    const { shape } = field;
    try {
      const value = field.isPlain ? property(field, source) : this.resolved(site, source);
      const completed = isPromise(value)
        ? value.then((resolved) => this.value(shape, site, place, resolved))
        : this.value(shape, site, place, value);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, (cause: unknown) => this.errors.nullAt(cause, field, place, shape.nonNull));
    } catch (cause) {
      return this.errors.nullAt(cause, field, place, shape.nonNull);
    }
  }

  private plainLeaf(field: SelectedField, type: GraphQLLeafType, source: unknown, above: Place | undefined): unknown {
    const { shape } = field;
    try {
      const value = property(field, source);
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return leaf(type, value);
      const place = below(above, field);
      const site: Site = { field, place, info: null };
      if (!isPromise(value)) return this.value(shape, site, place, value);
      return value
        .then((resolved) => this.value(shape, site, place, resolved))
        .then(undefined, (cause: unknown) => this.errors.nullAt(cause, field, place, shape.nonNull));
    } catch (cause) {
      return this.errors.nullAt(cause, field, below(above, field), shape.nonNull);
    }
  }

  private resolved(site: Site, source: unknown): unknown {
    const { definition, nodes, resolve } = site.field;
    const info = this.infoOf(site);
    return resolve(source, getArgumentValues(definition, nodes[0]!, this.variables), this.context, info);
  }

  private value(shape: Shape, site: Site, place: Place, value: unknown): unknown {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (!shape.nonNull) return null;
      const { parentType, definition } = site.field;
      throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
    }
    if (shape.kind === 'leaf') return leaf(shape.type, value);
    if (shape.kind === 'list') return this.list(shape.items, site, place, value);
    if (shape.kind === 'object') return this.objectOf(shape.type, site, place, value);
    const { type } = shape;
    const info = this.infoOf(site);
    const said = (type.resolveType ?? defaultTypeResolver)(value, this.context, info, type);
    const complete = (name: unknown) => this.objectOf(runtimeType(name, type, info, value), site, place, value);
    return isPromise(said) ? said.then(complete) : complete(said);
  }

  private list(items: Shape, site: Site, place: Place, value: unknown): unknown {
    const { field } = site;
    if (typeof value !== 'object' || typeof (value as Iterable<unknown>)[Symbol.iterator] !== 'function') {
      const of = `${field.parentType.name}.${field.definition.name}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${of}".`);
    }
    const completed: unknown[] = [];
    let waits = false;
    try {
      for (const item of value as Iterable<unknown>) {
        const done = this.item(items, site, { prev: place, key: completed.length, typename: undefined }, item);
        completed.push(done);
        if (isPromise(done)) waits = true;
      }
    } catch (error) {
      // As above; graphql-js forgets these.
      const others: unknown[] = Array.isArray(value) ? value.slice(completed.length) : [];
      void Promise.allSettled([...completed, ...others]);
      throw error;
    }
    return waits ? Promise.all(completed) : completed;
  }

  private item(shape: Shape, site: Site, place: Place, item: unknown): unknown {
    const { field } = site;
    try {
      const done = isPromise(item)
        ? item.then((resolved) => this.value(shape, site, place, resolved))
        : this.value(shape, site, place, item);
      if (!isPromise(done)) return done;
      return done.then(undefined, (cause: unknown) => this.errors.nullAt(cause, field, place, shape.nonNull));
    } catch (cause) {
      return this.errors.nullAt(cause, field, place, shape.nonNull);
    }
  }

  private objectOf(type: GraphQLObjectType, site: Site, place: Place, value: unknown): Soon<Data> {
    const selection = selectBelow(this.plan, site.field, type);
    if (!type.isTypeOf) return this.object(selection, value, place);
    const complete = (isOne: boolean): Soon<Data> => {
      if (isOne) return this.object(selection, value, place);
      const nodes = site.field.nodes;
      throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
    };
    const isOne = type.isTypeOf(value, this.context, this.infoOf(site));
    return isPromise(isOne) ? isOne.then(complete) : complete(isOne);
  }

  private infoOf(site: Site): GraphQLResolveInfo {
    const { definition, nodes, parentType } = site.field;
    return (site.info ??= {
      fieldName: definition.name,
      fieldNodes: nodes,
      returnType: definition.type,
      parentType,
      path: site.place,
      schema: this.plan.schema,
      fragments: this.plan.fragments,
      rootValue: undefined,
      operation: this.plan.operation,
      variableValues: this.variables,
    } as GraphQLResolveInfo);
  }
}

/** What Nest's resolver of a property reads: it takes nothing but its object. */
const property = ({ resolve }: SelectedField, source: unknown): unknown =>
  (resolve as (source: unknown) => unknown)(source);

const below = (prev: Place | undefined, { name, parentType }: SelectedField): Place => ({
  prev,
  key: name,
  typename: parentType.name,
});

function leaf(type: GraphQLLeafType, value: unknown): unknown {
  const serialised: unknown = type.serialize(value);
  if (serialised !== null && serialised !== undefined) return serialised;
  const call = `${inspect(type)}.serialize(${inspect(value)})`;
  throw new Error(`Expected \`${call}\` to return non-nullable value, returned: ${inspect(serialised)}`);
}

function allOf(data: Data): Promise<Data> {
  return Promise.all(Object.values(data)).then((values) => {
    for (const [at, name] of Object.keys(data).entries()) data[name] = values[at];
    return data;
  });
}
