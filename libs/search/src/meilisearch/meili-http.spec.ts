import { Meilisearch, MeilisearchApiError, MeilisearchRequestTimeOutError } from 'meilisearch';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { SearchUnavailableError } from '../search-engine';
import { isMeiliError, saysUnavailable } from './meili-errors';
import { keptConnections } from './meili-http';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server;
let url: string;
let answer: Answer;
let sockets: Set<Socket>;

beforeEach(async () => {
  sockets = new Set();
  server = createServer((request, response) => {
    sockets.add(request.socket);
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => answer(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const client = (timeout = 5_000) =>
  new Meilisearch({ host: url, apiKey: 'key', timeout, httpClient: keptConnections() });

it('sends method, headers and body as the client means them, and reads text of any script', async () => {
  answer = (request, response, body) => {
    const { method, headers } = request;
    const said = { q: (JSON.parse(body) as { q: string }).q, method, key: headers.authorization };
    response.end(JSON.stringify({ hits: [said] }));
  };
  const found = await client().index('talent').search('ہنر · 𝒽');
  expect(found.hits).toEqual([{ q: 'ہنر · 𝒽', method: 'POST', key: 'Bearer key' }]);
});

it('keeps its connection', async () => {
  answer = (_request, response) => response.end('{"hits":[]}');
  const kept = client();
  for (let turn = 0; turn < 5; turn++) await kept.index('talent').search('x');
  expect(sockets.size).toBe(1);
});

it('sends again what met a connection that the server had just closed', async () => {
  let answered = 0;
  answer = (request, response) => {
    answered += 1;
    if (answered === 2) request.socket.resetAndDestroy();
    else response.end('{"hits":[]}');
  };
  const kept = client();
  await kept.index('talent').search('x');
  await expect(kept.index('talent').search('y')).resolves.toEqual({ hits: [] });
  expect([answered, sockets.size]).toEqual([3, 2]);
});

it('tells an error of the API by its code, and one of the server as unavailable', async () => {
  answer = (_request, response) => response.writeHead(404).end('{"code":"index_not_found","message":"none"}');
  const missing: unknown = await client()
    .index('x')
    .search('x')
    .catch((error: unknown) => error);
  expect(isMeiliError(missing, 'index_not_found')).toBe(true);
  expect((missing as Error).cause).toBeInstanceOf(MeilisearchApiError);
  // An index that is missing was lost, or is not built yet: that is the server's state, and no fault of the query.
  await expect(saysUnavailable(() => Promise.reject(missing))).rejects.toThrow(SearchUnavailableError);

  answer = (_request, response) => response.writeHead(503).end('{"code":"internal","message":"no"}');
  await expect(saysUnavailable(() => client().index('x').search('x'))).rejects.toThrow('Meilisearch is not well');
  answer = (_request, response) => response.writeHead(403).end('{"code":"invalid_api_key","message":"no"}');
  await expect(saysUnavailable(() => client().index('x').search('x'))).rejects.toThrow('Meilisearch refuses the key.');
});

it('gives up what is not answered in time, or not to its end, or not in JSON, or by nobody', async () => {
  answer = () => undefined;
  const late: unknown = await client(50)
    .index('x')
    .search('x')
    .catch((error: unknown) => error);
  expect((late as Error).cause).toBeInstanceOf(MeilisearchRequestTimeOutError);
  const unavailable = () => saysUnavailable(() => client().index('x').search('x'));
  answer = (request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"hits":');
    setImmediate(() => request.socket.destroy());
  };
  await expect(unavailable()).rejects.toThrow('Meilisearch does not answer.');
  answer = (_request, response) => response.end('<html>');
  await expect(unavailable()).rejects.toThrow('Meilisearch does not answer.');
  server.closeAllConnections();
  server.close();
  await expect(unavailable()).rejects.toThrow('Meilisearch does not answer.');
});
