import { createContext, useContext, useEffect, useRef } from 'react';

export interface ArrivedNotice {
  readonly id: string;
  /** The page of the app that it is about. */
  readonly path: string | null;
}

interface NoticesState {
  /** How many are unread; null when nobody is signed in, or nobody knows yet. */
  readonly unread: number | null;
  /** Asks again, after notices were read. */
  readonly refresh: () => void;
  /** Calls `listener` for each notice that arrives while the app is open. Gives the way to stop it. */
  readonly onArrival: (listener: (notice: ArrivedNotice) => void) => () => void;
}

export const NoticesContext = createContext<NoticesState | undefined>(undefined);

export function useNotices(): NoticesState {
  const state = useContext(NoticesContext);
  if (!state) throw new Error('useNotices is used outside its provider');
  return state;
}

/** Calls `react` for each notice that arrives while the component is there. */
export function useNoticeArrival(react: (notice: ArrivedNotice) => void): void {
  const { onArrival } = useNotices();
  const latest = useRef(react);
  useEffect(() => {
    latest.current = react;
  });
  useEffect(() => onArrival((notice) => latest.current(notice)), [onArrival]);
}
