import { type DeadLetter, DeadLetters } from '@hunar/database';
import { decodeCursor, DomainError, encodeCursor, type Page, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { requireOperator } from './search-operations.service';

export const letterCursor = ({ id }: DeadLetter): string => encodeCursor([id]);

/** What could not be delivered to an index, for operators. */
@Injectable()
export class DeadLettersReader {
  constructor(private readonly letters: DeadLetters) {}

  /** The newest first. @throws DomainError BAD_USER_INPUT for a cursor that is not one; ForbiddenError unless the viewer is an operator. */
  async list(viewer: Viewer, { first, after }: { first: number; after: string | null }): Promise<Page<DeadLetter>> {
    requireOperator(viewer);
    const { letters, total } = await this.letters.list(after === null ? null : placeOf(after), first + 1);
    const items = letters.slice(0, first);
    const last = items.at(-1);
    return {
      items,
      hasNextPage: letters.length > first,
      endCursor: last ? letterCursor(last) : null,
      totalCount: total,
    };
  }

  /** Tries them again, at once; null: all. Resolves with how many. */
  retry(viewer: Viewer, ids: readonly string[] | null): Promise<number> {
    requireOperator(viewer);
    return this.letters.retry(ids === null ? null : known(ids));
  }

  /** Forgets them; null: all. Resolves with how many. */
  drop(viewer: Viewer, ids: readonly string[] | null): Promise<number> {
    requireOperator(viewer);
    return this.letters.drop(ids === null ? null : known(ids));
  }
}

const NUMBER = /^\d{1,18}$/;
/** No other text is the id of one. */
const known = (ids: readonly string[]): string[] => ids.filter((id) => NUMBER.test(id));

function placeOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 1) ?? [];
  if (typeof id === 'string' && NUMBER.test(id)) return id;
  throw new DomainError('BAD_USER_INPUT', 'The cursor is not one of this list.');
}
