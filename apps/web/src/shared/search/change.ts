/** Puts a change into the address. `typed`: part of typing, so that back does not walk through every letter. */
export type Change<State> = (next: Partial<State>, typed?: 'typed') => void;
