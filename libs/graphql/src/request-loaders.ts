import DataLoader from 'dataloader';
import type { GraphqlContext } from './graphql-context';

const loadersByContext = new WeakMap<GraphqlContext, Map<unknown, DataLoader<string, unknown>>>();

/**
 * The loader that batches one kind of look-up within one request. `key` is a constant of the caller's;
 * `load` gets the distinct ids and gives a map, in which an id may be absent (null for the caller).
 */
export function requestLoader<Value>(
  context: GraphqlContext,
  key: unknown,
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<string, Value | null> {
  let loaders = loadersByContext.get(context);
  if (!loaders) loadersByContext.set(context, (loaders = new Map()));
  let loader = loaders.get(key) as DataLoader<string, Value | null> | undefined;
  if (!loader) {
    loader = new DataLoader<string, Value | null>(async (ids) => {
      const found = await load(ids);
      return ids.map((id) => found.get(id) ?? null);
    });
    loaders.set(key, loader as DataLoader<string, unknown>);
  }
  return loader;
}
