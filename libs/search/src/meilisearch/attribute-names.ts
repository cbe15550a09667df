/**
 * Where the definition's fields are in a document of ours: side by side and by purpose, so that no field meets a name of the
 * engine's or of ours, and the engine reads those alone that it needs (of nested ones it reads the whole object).
 */
export const textAttribute = (field: string): string => `t_${field}`;
export const keywordAttribute = (field: string): string => `k_${field}`;
export const numberAttribute = (field: string): string => `n_${field}`;
/** The text as people read it, where the searched one is spelt otherwise. */
export const shownAttribute = (field: string): string => `s_${field}`;

/** By this documents are ordered, told apart and filtered: the engine compares without case, and ids have one. */
export const KEY = 'key';

/** A document's key: the id with its capitals marked so that keys are in the order of ids though the engine sees no case. */
export const keyOf = (id: string): string => id.replace(/[A-Z]/g, (letter) => `@${letter.toLowerCase()}`);
