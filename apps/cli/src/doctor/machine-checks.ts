import type { AppConfig } from '@hunar/config';
import { EmbeddedPostgres } from '@hunar/database';
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { localAddress } from '../up/welcome';
import { requirePort } from '../up/port';
import { type Check, fail, ok, warn } from './check';

const GIGABYTE = 1024 ** 3;
const LEAST_NODE = 24;

export function nodeCheck(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= LEAST_NODE) return ok('node', `Node ${process.versions.node}`);
  return fail(
    'node',
    `Node ${process.versions.node}`,
    `Start through npm (npm start, npm run hunar), which brings Node ${LEAST_NODE}.`,
  );
}

export function dataFolderCheck({ dataDir }: AppConfig): Check {
  const existing = nearestExisting(dataDir);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    return fail('data-folder', `${existing} cannot be written by this user`, 'Set HUNAR_DATA to a folder of your own.');
  }
  return existing === dataDir
    ? ok('data-folder', dataDir)
    : ok('data-folder', `${dataDir}, which the first start makes`);
}

export function diskCheck({ dataDir }: AppConfig): Check {
  const { bavail, bsize } = statfsSync(nearestExisting(dataDir));
  const free = (bavail * bsize) / GIGABYTE;
  const detail = `${free.toFixed(1)} GB free for ${dataDir}`;
  if (free < 0.3) return fail('disk', detail, 'Free disk space; the database needs 0.3 GB to start.');
  return free < 2 ? warn('disk', detail, 'Free disk space soon.') : ok('disk', detail);
}

export function memoryCheck(): Check {
  const [free, total] = [freemem() / GIGABYTE, totalmem() / GIGABYTE];
  const detail = `${free.toFixed(1)} of ${total.toFixed(1)} GB free`;
  return free < 0.3
    ? warn('memory', detail, 'Close other programs: the system takes about 0.5 GB.')
    : ok('memory', detail);
}

/** Is the port ours to take, or does Hunar answer on it already? */
export async function portCheck(config: AppConfig): Promise<Check> {
  const { host, port } = config;
  try {
    await requirePort(host, port, () => false);
    return ok('port', `${host}:${port} is free`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code !== 'EADDRINUSE')
      return fail('port', `${host}:${port} cannot be listened on (${code})`, 'Check HOST and PORT.');
    return answering(config);
  }
}

async function answering(config: AppConfig): Promise<Check> {
  const where = `${config.host}:${config.port}`;
  try {
    const response = await fetch(`${localAddress(config)}/readyz`, { signal: AbortSignal.timeout(5_000) });
    const { status } = (await response.json()) as { status?: string };
    if (response.ok && status === 'ok') return ok('port', `Hunar answers on ${where}`);
    if (status !== undefined)
      return fail('port', `Hunar answers on ${where}, and is not ready`, 'See the other checks.');
  } catch {
    // Whatever answers there speaks another language.
  }
  const mine = EmbeddedPostgres.running(config.dataDir) !== null;
  const action = mine ? 'Wait until it has started.' : 'Stop the other program, or set PORT.';
  return warn('port', `Another program listens on ${where}`, action);
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}
