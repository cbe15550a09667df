/** The kinds of columns a matrix is made of. */
export type Column = Uint32Array | Int32Array | Uint16Array | Uint8Array;

/** Columns lie on shared memory, so that worker threads can read them where they are. */
const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

export const uint32s = (length: number): Uint32Array => new Uint32Array(shared(length * 4));
export const int32s = (length: number): Int32Array => new Int32Array(shared(length * 4));
export const uint16s = (length: number): Uint16Array => new Uint16Array(shared(length * 2));
export const uint8s = (length: number): Uint8Array => new Uint8Array(shared(length));

/** A copy of `column` on a column of greater length; the rest is 0. */
export function grown<Kind extends Column>(column: Kind, make: (length: number) => Kind, length: number): Kind {
  const longer = make(length);
  longer.set(column);
  return longer;
}

/** The next length of something that must hold `needed`: half as much again, at least `least`, at most `most`. */
export function nextLength(length: number, needed: number, least: number, most = Infinity): number {
  return Math.min(most, Math.max(least, needed, length + (length >> 1)));
}
