import { type ExecutionResult, type GraphQLError, locatedError } from 'graphql';
import type { SelectedField } from './selection';

/** A place in an answer. */
export interface Place {
  readonly prev: Place | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}

/** The errors of one answer. What failed below a place that is null already is not told, as graphql-js has it. */
export class AnswerErrors {
  private readonly errors: GraphQLError[] = [];
  private readonly nulled = new Set<Place | undefined>();

  /** Null in the place of what failed; throws the located error where null may not be. */
  nullAt(cause: unknown, { nodes }: Pick<SelectedField, 'nodes'>, place: Place, nonNull: boolean): null {
    const error = locatedError(cause, nodes as never, keysOf(place));
    if (nonNull) throw error;
    this.add(error, place);
    return null;
  }

  /** The answer, with the errors that there were. */
  answer(data: ExecutionResult['data']): ExecutionResult {
    return this.errors.length === 0 ? { data } : { errors: this.errors, data };
  }

  /** The answer when the whole of it failed. */
  failed(error: unknown): ExecutionResult {
    this.add(error as GraphQLError, undefined);
    return this.answer(null);
  }

  private add(error: GraphQLError, place: Place | undefined): void {
    for (let at = place; at !== undefined; at = at.prev) if (this.nulled.has(at)) return;
    if (this.nulled.has(undefined)) return;
    this.nulled.add(place);
    this.errors.push(error);
  }
}

function keysOf(place: Place): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.prev) keys.push(at.key);
  return keys.reverse();
}
