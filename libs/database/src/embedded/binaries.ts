import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { canReach, type ServerUser } from './server-user';
import { sharedFolder } from './shared-folder';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** PostgreSQL's programs where `user` can run them: those of the npm package, or a copy of them outside a closed folder. */
export function findBinaries(user: ServerUser): Binaries {
  const { native, version } = installed();
  const own = binariesIn(native);
  if (canReach(user, own.postgres) && runs(own, user)) return own;
  if (user === null) throw broken(own);
  const copy = join(sharedFolder('postgresql'), version);
  if (!existsSync(copy)) copyForAll(native, copy);
  const copied = binariesIn(copy);
  if (!runs(copied, user)) throw broken(copied);
  return copied;
}

const binariesIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function installed(): { native: string; version: string } {
  const system = platform() === 'win32' ? 'windows' : platform();
  try {
    const launcher = require.resolve('embedded-postgres');
    const entry = createRequire(launcher).resolve(`@embedded-postgres/${system}-${arch()}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError(
      'NOT_INSTALLED',
      `There is no embedded PostgreSQL for ${system}-${arch()} in node_modules. Run npm ci, or set DATABASE_URL.`,
    );
  }
}

function runs(binaries: Binaries, user: ServerUser): boolean {
  return spawnSync(binaries.postgres, ['--version'], { ...user, cwd: '/' }).status === 0;
}

function broken(binaries: Binaries): EmbeddedPostgresError {
  const { stderr, error } = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8', cwd: '/' });
  const reason = (error?.message ?? stderr).trim().split('\n')[0];
  return new EmbeddedPostgresError(
    'NOT_INSTALLED',
    `The embedded PostgreSQL does not run here (${reason}). Run npm ci, or set DATABASE_URL.`,
  );
}

/** Copied aside and renamed, so that an interrupted copy is never taken for a whole one. */
function copyForAll(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  try {
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
      if (entry.isSymbolicLink()) continue;
      const path = join(entry.parentPath, entry.name);
      chmodSync(path, entry.isDirectory() || statSync(path).mode & 0o100 ? 0o755 : 0o644);
    }
    renameSync(draft, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
