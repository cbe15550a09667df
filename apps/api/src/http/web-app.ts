import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The root of the project is one folder further up from `dist/apps/api/src/http` than from the sources. */
const ROOTS = ['../../../..', '../../../../..'];
const builtWebApp = (): string | undefined =>
  ROOTS.map((root) => join(__dirname, root, 'apps/web/dist')).find((folder) => existsSync(join(folder, 'index.html')));

/** Paths of the API: what is unknown there is an error in JSON, not the web app. `imports/ID` itself is a page; what is under it is the API's. */
const API_PATHS = /^(?:(?:graphql|uploads|healthz|readyz|dev)(?:\/|$)|imports\/[^/]+\/)/;
const YEAR_SECONDS = 31_536_000;

/** Serves the built web app; an address that is neither the API's nor a file's is one of its pages. */
export async function serveWebApp(app: NestFastifyApplication, folder = builtWebApp()): Promise<void> {
  if (!folder) return;
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // A file with a hash of its content in its name never changes.
      const isHashed = relative(folder, path).replaceAll('\\', '/').startsWith('assets/');
      void reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply) => {
    const path = request.params['*'];
    if (isFile(join(folder, join('/', path)))) return reply.sendFile(path);
    // A name with an ending is a file that is missing, such as an asset of an older build.
    if (!API_PATHS.test(path) && !/\.[a-z0-9]+$/i.test(path)) return reply.sendFile('index.html');
    return reply.code(404).header('cache-control', 'no-store').send({ statusCode: 404, message: 'Not found' });
  });
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
