import type { Viewer } from '@hunar/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

/** Languages that Hunar speaks. */
export type Locale = 'en' | 'ur';

/** What an operation knows of its request: over HTTP, or (without a reply) over a WebSocket. */
export interface GraphqlContext {
  readonly request: RequestOrigin;
  readonly reply: FastifyReply | null;
  readonly viewer: Viewer;
  readonly locale: Locale;
}

/** The parts of a request that identify its sender; HTTP requests and WebSocket handshakes both have them. */
export interface RequestOrigin {
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
}

/** The port through which a request becomes a viewer; identity provides it. Never throws for a bad credential: that is anonymous. */
export abstract class ViewerSource {
  abstract viewerOf(request: RequestOrigin): Promise<Viewer>;
}

/** Urdu when the request asks for it before English, else English. */
export function localeOf(headers: IncomingHttpHeaders): Locale {
  const wanted = (headers['accept-language'] ?? '').toLowerCase();
  const urdu = wanted.search(/\bur\b/);
  const english = wanted.search(/\ben\b/);
  return urdu >= 0 && (english < 0 || urdu < english) ? 'ur' : 'en';
}

export const originOf = (request: FastifyRequest): RequestOrigin => ({ headers: request.headers, ip: request.ip });
