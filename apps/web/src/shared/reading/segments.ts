/** Each has a colour and a line of its own. */
export type MarkKind = 'must' | 'nice' | 'fact' | 'aside' | 'unknown';

/** Words of a text that something was read from. */
export interface Mark {
  readonly key: string;
  /** Offsets into the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** What they were taken for, for those who do not see the colours. */
  readonly label: string;
}

export interface Segment {
  readonly text: string;
  readonly start: number;
  /** The shortest first: a skill is seen within the job that it belongs to. */
  readonly marks: readonly Mark[];
}

const length = ({ start, end }: Mark) => end - start;

/** The text cut where marks begin and end, so that marks may overlap; joined again it is the text. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const sound = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of sound) cuts.add(start).add(end);
  const places = [...cuts].sort((one, other) => one - other);
  const opened = sound.toSorted((one, other) => one.start - other.start);
  let next = 0;
  let current: Mark[] = [];
  return places.slice(0, -1).map((start, index) => {
    for (let mark = opened[next]; mark && mark.start <= start; mark = opened[++next]) current.push(mark);
    current = current.filter(({ end }) => end > start);
    return {
      text: text.slice(start, places[index + 1]),
      start,
      marks: current.toSorted((one, other) => length(one) - length(other)),
    };
  });
}
