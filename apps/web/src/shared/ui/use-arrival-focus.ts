import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the heading of a page that a link led to the focus: a screen reader reads it out, and the keyboard goes on from there. Not on
 * the first page of a visit, and not from under somebody who already types in the new one.
 */
export function useArrivalFocus<T extends HTMLElement>(): RefObject<T | null> {
  const router = useRouter();
  const heading = useRef<T>(null);
  useEffect(() => {
    const isFirstPage = router.state.resolvedLocation === undefined;
    if (isFirstPage || document.activeElement?.closest('main input, main textarea')) return;
    heading.current?.focus({ preventScroll: true });
  }, [router]);
  return heading;
}
