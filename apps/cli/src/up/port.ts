import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What was killed with its supervisor lets go of its port within this time. */
const PATIENCE_MS = 4_000;

/**
 * Finds out whether HOST and PORT can be listened on before anything is started for it. Resolves with the port, which for 0 is one that is
 * free. Rejects as listening does.
 */
export async function requirePort(host: string, port: number, mayWait: () => boolean): Promise<number> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(200)) {
    try {
      return await probe(host, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || Date.now() > until || !mayWait()) throw error;
    }
  }
}

async function probe(host: string, port: number): Promise<number> {
  const server = await new Promise<Server>((resolve, reject) => {
    const opened = createServer();
    opened.once('error', reject);
    opened.listen({ host, port }, () => resolve(opened));
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : port;
}
