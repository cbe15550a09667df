import { VisuallyHidden } from '@mantine/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import classes from './reading.module.css';
import { type Mark, type Segment, segmentsOf } from './segments';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Names the text for a screen reader. */
  readonly label: string;
  /** Keys of the marks to be shown: they stand out, and the first is scrolled to. */
  readonly active: readonly string[];
}

/** A text with the words marked that something was read from. */
export function MarkedText({ text, marks, label, active }: Props) {
  const segments = useMemo(() => segmentsOf(text, marks), [text, marks]);
  const frame = useRef<HTMLElement>(null);
  const shown = active.join();
  useEffect(() => {
    const box = frame.current;
    const mark = shown && box?.querySelector<HTMLElement>('mark[data-active]');
    // The frame alone is scrolled, never the page under the reader's hand.
    if (box && mark) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
  }, [shown]);
  return (
    // The keyboard must be able to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={frame} className={classes.text} aria-label={label} tabIndex={0} dir="auto">
      {segments.map((segment) => (
        <Piece key={segment.start} segment={segment} active={segment.marks.some(({ key }) => active.includes(key))} />
      ))}
    </section>
  );
}

const Piece = memo(function Piece({ segment, active }: { segment: Segment; active: boolean }) {
  const mark = segment.marks[0];
  if (!mark) return segment.text;
  return (
    <mark data-kind={mark.kind} data-active={active || undefined} title={mark.label}>
      {segment.start === mark.start && <VisuallyHidden>[{mark.label}] </VisuallyHidden>}
      {segment.text}
    </mark>
  );
});
