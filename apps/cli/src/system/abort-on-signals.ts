/** A signal that aborts at Ctrl-C, `kill` or a closed terminal, until `release`: for work that puts things in order before it ends. */
export function abortOnSignals(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const abort = (): void => controller.abort(new Error('interrupted'));
  for (const name of signals) process.on(name, abort);
  return { signal: controller.signal, release: () => signals.forEach((name) => process.off(name, abort)) };
}
