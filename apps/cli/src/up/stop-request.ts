/** Ctrl-C, a closed terminal or `kill`. A signal that comes again, as npm passes Ctrl-C on a second time, changes nothing. */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}
