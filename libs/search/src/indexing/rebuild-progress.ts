/** How far a rebuild is. */
export interface ReindexProgress {
  readonly index: string;
  readonly engine: string;
  /** Documents given to the engine so far. */
  readonly documents: number;
  /** Entities read, of how many; an entity may have no document. */
  readonly done: number;
  readonly total: number;
  /** Entities a second. */
  readonly perSecond: number;
  /** At that rate; null: nothing is known yet. */
  readonly secondsLeft: number | null;
}

export function progressOf(
  place: Pick<ReindexProgress, 'index' | 'engine'>,
  counted: Pick<ReindexProgress, 'documents' | 'done' | 'total'>,
  milliseconds: number,
): ReindexProgress {
  const perSecond = Math.round((counted.done * 1000) / Math.max(1, milliseconds));
  const left = Math.max(0, counted.total - counted.done);
  return { ...place, ...counted, perSecond, secondsLeft: perSecond === 0 ? null : Math.ceil(left / perSecond) };
}

/** For a log. */
export const inWords = ({ index, engine, done, total, perSecond, secondsLeft }: ReindexProgress): string =>
  `The index "${index}" is built anew in ${engine}: ${done} of ${total}, ${perSecond} a second` +
  `${secondsLeft === null ? '' : `, ${secondsLeft} s to go`}.`;
