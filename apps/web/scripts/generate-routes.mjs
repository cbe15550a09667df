/** Writes src/app/route-tree.gen.ts without a build: the type check needs it. The router plugin generates when Vite reads its configuration. */
import { createServer } from 'vite';

const server = await createServer({
  server: { middlewareMode: true, watch: null, ws: false },
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
await server.close();
