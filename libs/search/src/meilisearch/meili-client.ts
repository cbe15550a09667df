import { Meilisearch } from 'meilisearch';
import { keptConnections } from './meili-http';

/** For what may take long: sending documents. */
export const PATIENT_MS = 30_000;
/** For what somebody waits for. */
export const PROMPT_MS = 2_500;

export const meiliClient = (host: string, apiKey: string | null, timeout: number): Meilisearch =>
  new Meilisearch({
    host,
    ...(apiKey === null ? {} : { apiKey }),
    timeout,
    // A compressed answer comes in two packets and waits 40 ms for a delayed ACK.
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
    httpClient: keptConnections(),
  });
