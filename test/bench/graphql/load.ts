import autocannon from 'autocannon';
import { type Figures, quantile } from './figures';

/** An address and the requests that it gets in turn. */
export interface Target {
  readonly url: string;
  readonly requests: readonly { readonly path: string; readonly body: string }[];
  readonly headers: Readonly<Record<string, string>>;
  /** Requests that make one search. */
  readonly perSearch: number;
}

/** Sends requests for so long, each connection its next when the last is answered. @throws Error when one is refused. */
export async function load(target: Target, seconds: number, connections: number): Promise<Figures> {
  const latencies: number[] = [];
  const options: autocannon.Options = {
    url: target.url,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...target.headers },
    requests: [...target.requests],
  };
  const started = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error, ended) => (error ? reject(error as Error) : resolve(ended)));
    instance.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  const took = (performance.now() - started) / 1000;
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} requests to ${target.url} failed.`);
  const { perSearch } = target;
  return {
    searches: latencies.length / perSearch,
    perSecond: latencies.length / took / perSearch,
    p50: quantile(latencies, 0.5) * perSearch,
    p95: quantile(latencies, 0.95) * perSearch,
  };
}
