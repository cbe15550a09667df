import { createServer, request as send } from 'node:http';

/** A search that was sent to the engine. */
export interface RecordedRequest {
  readonly path: string;
  readonly body: string;
}

/** Stands before an engine's HTTP address, passes everything on, and remembers the searches. */
export async function recordSearches(
  engineUrl: string,
): Promise<{ url: string; recorded(): readonly RecordedRequest[]; forget(): void }> {
  let recorded: RecordedRequest[] = [];
  const proxy = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const path = incoming.url ?? '/';
      if (path.endsWith('search')) recorded.push({ path, body: body.toString() });
      const { method = 'GET', headers } = incoming;
      const passed = send(`${engineUrl}${path}`, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      passed.on('error', () => outgoing.writeHead(502).end());
      passed.end(body);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    recorded: () => recorded,
    forget: () => void (recorded = []),
  };
}
