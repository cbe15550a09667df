import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** Where the visit began; null once another page has been shown. */
let entrance: string | null | undefined;

/** Also when the heading comes later than the page: its data had to be fetched first. */
function isFirstPage(path: string): boolean {
  if (entrance === undefined) entrance = path;
  if (entrance !== path) entrance = null;
  return entrance === path;
}

/**
 * Gives the heading of a page that a link led to the focus: a screen reader reads it out, and the keyboard goes on from there. Not on
 * the first page of a visit, and not from under somebody who already types in the new one.
 */
export function useArrivalFocus<T extends HTMLElement>(): RefObject<T | null> {
  const router = useRouter();
  const heading = useRef<T>(null);
  useEffect(() => {
    if (isFirstPage(router.state.location.pathname)) return;
    if (document.activeElement?.closest('main input, main textarea')) return;
    heading.current?.focus({ preventScroll: true });
  }, [router]);
  return heading;
}
