import type { ProgramLog } from '@hunar/runtime';
import type { FastifyInstance } from 'fastify';

/** One line a request: the route and not the URL, whose query can hold a token, and nothing that anybody sent. */
export function logRequests(server: FastifyInstance, log: ProgramLog): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route !== '/healthz' && route !== '/readyz') {
      log.info(
        { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'request',
      );
    }
    done();
  });
}
