import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/**
 * What is typed into a box whose value the address holds: sent when the typing rests. Only a change from elsewhere
 * (back, a cleared search) moves the box; what comes back of our own does not.
 */
export function useTyped<Value, Typed>(value: Value, show: (value: Value) => Typed, send: (typed: Typed) => Value) {
  const [typed, setTyped] = useState(() => show(value));
  const [known, setKnown] = useState(value);
  /** What was sent and has not come back. */
  const [sent, setSent] = useState<readonly Value[]>([]);
  if (known !== value) {
    const place = sent.lastIndexOf(value);
    setKnown(value);
    setSent(place < 0 ? [] : sent.slice(place + 1));
    if (place < 0) setTyped(show(value));
  }
  const later = useDebouncedCallback((next: Typed) => {
    // The box was moved from elsewhere meanwhile.
    if (next !== typed) return;
    const own = send(next);
    setSent((before) => [...before, own]);
  }, 250);
  const type = (next: Typed) => {
    setTyped(next);
    later(next);
  };
  return [typed, type] as const;
}
