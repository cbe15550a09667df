import { isIP } from 'node:net';
import { z } from 'zod';
import { SEARCH_MEMORY_MODES } from './app-config';

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const url = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)),
      `must be a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    );

const key = z
  .string({ error: 'is missing: 32 random bytes as base64, for example from `openssl rand -base64 32`' })
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'must be 32 bytes as base64, for example from `openssl rand -base64 32`');

const hostName = z
  .string()
  .refine(
    (text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text),
    'must be a host name or an IP address',
  );

/** Every environment variable that the programs read. An empty one counts as absent. */
export const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .default('production'),
  HOST: hostName.default('127.0.0.1'),
  PORT: whole(0, 65_535).default(3000),
  PUBLIC_URL: url('http', 'https').optional(),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  // While both engines' indexes are built, each holds a session and waits in a transaction for a delivery, which holds one and needs one more.
  DATABASE_POOL: whole(8, 500).default(10),
  MEILI_URL: url('http', 'https').optional(),
  MEILI_KEY: z.string().optional(),
  SEARCH_MEMORY: z.enum(SEARCH_MEMORY_MODES, { error: 'must be background, eager or off' }).default('background'),
  HUNAR_DATA: z.string().optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address, such as Hunar <no-reply@example.org>')
    .default('Hunar <no-reply@hunar.invalid>'),
  UPLOAD_KEY: key,
  CNIC_KEY: key,
  CNIC_KEY_VERSION: whole(1, 32_767).default(1),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  WORKER_CONCURRENCY: whole(1, 100).default(4),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  LLM_BASE_URL: url('http', 'https').optional(),
  LLM_MODEL: z.string().max(200).optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_TIMEOUT_SECONDS: whole(1, 120).default(20),
});
