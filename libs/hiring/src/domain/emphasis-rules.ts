import { type Emphasis, EMPHASIS_GROUPS, MOST_EMPHASIS } from '@hunar/kernel';
import type { Sink } from './failure-sink';

export type EmphasisFailureCode = 'EMPHASIS_RANGE';

/** Each group within its steps, whole. */
export function checkEmphasis(emphasis: Emphasis, sink: Sink<EmphasisFailureCode>): void {
  for (const group of EMPHASIS_GROUPS) {
    const step = emphasis[group];
    if (!Number.isInteger(step) || Math.abs(step) > MOST_EMPHASIS)
      sink.add('EMPHASIS_RANGE', ['emphasis', group], { most: MOST_EMPHASIS });
  }
}
