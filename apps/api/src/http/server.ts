import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { AppConfig } from '@hunar/config';
import type { ProgramLog } from '@hunar/runtime';
import { ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { constants } from 'node:zlib';
import { logRequests } from './request-log';
import { contentSecurityPolicy } from './security-policy';
import { serveWebApp } from './web-app';

/** GraphQL operations are small; files come as multipart, which has its own limit. */
const LARGEST_BODY = 1024 * 1024;
const LARGEST_FILE = 100 * 1024 * 1024;

export const createAdapter = (config: AppConfig): FastifyAdapter =>
  new FastifyAdapter({
    // The addresses that so many proxies have added are believed, and no more.
    trustProxy: config.trustedProxies > 0 && ((_address, hop) => hop < config.trustedProxies),
    bodyLimit: LARGEST_BODY,
    requestTimeout: 120_000,
    forceCloseConnections: true,
  });

/** Everything around the routes: headers, compression, uploads, validation, log, the web app. */
export async function prepareHttp(app: NestFastifyApplication, config: AppConfig, log: ProgramLog): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  logRequests(server, log);
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(config),
    strictTransportSecurity: config.secureCookies ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    // Up to here at once: less work than the buffers and the thread that a stream takes.
    syncThreshold: 128 * 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(multipart, { limits: { files: 1, fields: 8, parts: 9, fileSize: LARGEST_FILE, headerPairs: 50 } });
  // Without `whitelist`, which would drop every field that has no validator of its own.
  app.useGlobalPipes(new ValidationPipe({ transform: true, forbidUnknownValues: false }));
  await serveWebApp(app);
}
