import { LossCounter } from './loss-counter';
import { CHUNK_SLOTS, CHUNK_WORDS } from './postings';

/** Working memory of a ranking, over one chunk at a time. */
export class Scratch {
  /** Slots that were selected. */
  readonly slots = new Uint16Array(CHUNK_SLOTS);
  /** Of each of them, how many steps of the budget they lose at least. */
  readonly steps = new Uint8Array(CHUNK_SLOTS);
  /** A bit for each slot that is still of interest. */
  readonly mask = new Uint32Array(CHUNK_WORDS);
  readonly other = new Uint32Array(CHUNK_WORDS);
  readonly losses = new LossCounter();
  /** Slots by the steps they lose. */
  readonly sorted = new Uint16Array(CHUNK_SLOTS);
}
