/** What other processes are told about when it changes: what the search index and the ranking's memory hold. */
export const ENTITY_KINDS = ['talent', 'job'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];
