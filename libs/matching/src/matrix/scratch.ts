import { LossCounter } from './loss-counter';
import { CHUNK_SLOTS, CHUNK_WORDS } from './postings';

/** Working memory of a ranking, over one chunk at a time. */
export class Scratch {
  /** Slots that were selected. */
  readonly slots = new Uint16Array(CHUNK_SLOTS);
  /** Of each of them, the most that they can total. */
  readonly bounds = new Float64Array(CHUNK_SLOTS);
  /** Of each of them, how much of a loss is certain. */
  readonly shares = new Float64Array(CHUNK_SLOTS);
  /** A bit for each slot that is still of interest. */
  readonly mask = new Uint32Array(CHUNK_WORDS);
  readonly other = new Uint32Array(CHUNK_WORDS);
  /** Slots that were listed before. */
  readonly done = new Uint32Array(CHUNK_WORDS);
  readonly losses = new LossCounter();
}
