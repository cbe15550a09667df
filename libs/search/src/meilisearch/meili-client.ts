import { Meilisearch } from 'meilisearch';
import { keptConnections } from './meili-http';

const REQUEST_TIMEOUT_MS = 30_000;

export const meiliClient = (host: string, apiKey: string | null): Meilisearch =>
  new Meilisearch({
    host,
    ...(apiKey === null ? {} : { apiKey }),
    timeout: REQUEST_TIMEOUT_MS,
    // A compressed answer comes in two packets and waits 40 ms for a delayed ACK.
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
    httpClient: keptConnections(),
  });
