import { resolve } from 'node:path';
import type { z } from 'zod';
import { type AppConfig, DEFAULT_DATA_DIR, type LanguageModelConfig } from './app-config';
import { ConfigError } from './config.error';
import { environmentSchema } from './environment.schema';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/i;

/**
 * Reads the settings from environment variables.
 * @throws ConfigError with one line for each variable that is missing or wrong; the values are not repeated, they may be secret.
 */
export function loadConfig(env: NodeJS.ProcessEnv): AppConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new ConfigError(linesOf(parsed.error));
  const read = parsed.data;
  const publicUrl = (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, '');
  const { protocol, hostname } = new URL(publicUrl);
  // A session cookie in clear text over a network could be read by anybody on the way.
  if (protocol === 'http:' && !LOOPBACK.test(hostname) && read.NODE_ENV !== 'test') {
    throw new ConfigError(['PUBLIC_URL: must start with https:// unless it names this machine (localhost, 127.0.0.1)']);
  }
  return {
    nodeEnv: read.NODE_ENV,
    host: read.HOST,
    port: read.PORT,
    publicUrl,
    secureCookies: protocol === 'https:',
    databaseUrl: read.DATABASE_URL ?? null,
    databasePool: read.DATABASE_POOL,
    meiliUrl: read.MEILI_URL?.replace(/\/+$/, '') ?? null,
    meiliKey: read.MEILI_KEY ?? null,
    searchMemory: read.SEARCH_MEMORY,
    dataDir: resolve(read.HUNAR_DATA ?? DEFAULT_DATA_DIR),
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM,
    uploadKey: read.UPLOAD_KEY,
    cnicKey: read.CNIC_KEY,
    cnicKeyVersion: read.CNIC_KEY_VERSION,
    logLevel: read.LOG_LEVEL,
    workerConcurrency: read.WORKER_CONCURRENCY,
    trustedProxies: read.TRUSTED_PROXIES,
    llm: languageModelOf(read),
  };
}

/** @throws ConfigError for an endpoint without a model. */
function languageModelOf(read: z.infer<typeof environmentSchema>): LanguageModelConfig | null {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey } = read;
  if (baseUrl === undefined) return null;
  if (model === undefined) throw new ConfigError(['LLM_MODEL: is missing: the name of the model at LLM_BASE_URL']);
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    model,
    apiKey: apiKey ?? null,
    timeoutMs: read.LLM_TIMEOUT_SECONDS * 1000,
  };
}

function linesOf(error: z.ZodError): string[] {
  const lines = new Map<string, string>();
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? 'environment');
    if (!lines.has(name)) lines.set(name, `${name}: ${issue.message}`);
  }
  return [...lines.values()];
}
