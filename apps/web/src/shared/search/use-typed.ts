import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/**
 * What is typed into a box whose value the address holds: sent when the typing rests. Only a change from elsewhere
 * (back, a cleared search) moves the box; what comes back of our own does not.
 */
export function useTyped<Value, Typed>(value: Value, show: (value: Value) => Typed, send: (typed: Typed) => Value) {
  const [typed, setTyped] = useState(() => show(value));
  const [seen, setSeen] = useState({ value, sent: value });
  if (seen.value !== value) {
    setSeen({ ...seen, value });
    if (value !== seen.sent) setTyped(show(value));
  }
  const later = useDebouncedCallback((next: Typed) => {
    const sent = send(next);
    setSeen((before) => ({ ...before, sent }));
  }, 250);
  const type = (next: Typed) => {
    setTyped(next);
    later(next);
  };
  return [typed, type] as const;
}
