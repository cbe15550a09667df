import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DEFAULT_DATA_DIR } from './app-config';
import { ConfigError } from './config.error';

const secretsSchema = z.object({ UPLOAD_KEY: z.string(), CNIC_KEY: z.string() });

/**
 * For the embedded system alone: the environment, with the keys that it lacks taken from `secrets.json` in the data folder,
 * which is made on first use and readable by its owner only. What the environment sets wins.
 */
export function withLocalSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const dataDir = resolve(env.HUNAR_DATA || DEFAULT_DATA_DIR);
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  return { ...readOrMake(dataDir), ...Object.fromEntries(given) };
}

function readOrMake(dataDir: string): z.infer<typeof secretsSchema> {
  const file = join(dataDir, 'secrets.json');
  const existing = read(file);
  if (existing) return existing;
  const made = { UPLOAD_KEY: randomBytes(32).toString('base64'), CNIC_KEY: randomBytes(32).toString('base64') };
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    // A link fails where the file exists, so that of two processes that start at once one decides for both.
    linkSync(draft, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EEXIST') throw new ConfigError([`HUNAR_DATA: cannot write to ${dataDir} (${code ?? String(error)})`]);
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file) ?? made;
}

function read(file: string): z.infer<typeof secretsSchema> | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ConfigError([`HUNAR_DATA: cannot read ${file} (${(error as NodeJS.ErrnoException).code})`]);
  }
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new ConfigError([`HUNAR_DATA: ${file} is damaged; restore it from a backup, uploads and CNICs depend on it`]);
  }
}
