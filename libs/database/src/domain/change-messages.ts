import type { EntityKind } from '../entity-kind';

/** Ids of changed entities, or that any may have changed. */
export type Changed = readonly string[] | 'all';

/** A payload has 7,999 bytes at most; an id has 36 and a comma. */
const IDS_A_MESSAGE = 200;
/** Beyond, reading everything anew is cheaper than naming it. */
const MOST_MESSAGES = 250;

export const changeChannel = (kind: EntityKind): string => `changed_${kind}`;

/** The payloads that tell which entities changed. */
export function changeMessages(ids: readonly string[]): string[] {
  const count = Math.ceil(ids.length / IDS_A_MESSAGE);
  if (count > MOST_MESSAGES) return ['all'];
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * IDS_A_MESSAGE, (index + 1) * IDS_A_MESSAGE).join(),
  );
}

export const readChange = (payload: string): Changed => (payload === 'all' ? 'all' : payload.split(','));
