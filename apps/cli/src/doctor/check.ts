/** What `doctor` says about one thing. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly detail: string;
  /** What to do; null where all is well. */
  readonly action: string | null;
}

export const ok = (name: string, detail: string): Check => ({ name, state: 'ok', detail, action: null });
export const warn = (name: string, detail: string, action: string): Check => ({ name, state: 'warn', detail, action });
export const fail = (name: string, detail: string, action: string): Check => ({ name, state: 'fail', detail, action });
