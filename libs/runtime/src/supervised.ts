/** What a program tells the one that started it. */
export type ChildMessage =
  | { readonly kind: 'ready'; readonly line: string }
  | { readonly kind: 'problem'; readonly level: 'warn' | 'error' | 'fatal'; readonly line: string }
  | { readonly kind: 'failed'; readonly line: string };

/** What it is told. */
export type SupervisorMessage = { readonly kind: 'stop' };

/** Was this process started with a channel to the one above it, as `hunar up` starts the api and the worker? */
export const isSupervised = (): boolean => process.send !== undefined;

export function tellSupervisor(message: ChildMessage): void {
  // A supervisor that is gone is noticed by the channel's end; what it would have been told is lost.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
