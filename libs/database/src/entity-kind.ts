/** What other processes are told about when it changes. */
export const ENTITY_KINDS = ['talent', 'job'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Those of them that have an index, which therefore go through the outbox. Nothing would ever work off another kind's rows. */
export type IndexedKind = Extract<EntityKind, 'talent' | 'job'>;
