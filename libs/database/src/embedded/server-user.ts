import { execFileSync, spawnSync } from 'node:child_process';
import { EmbeddedPostgresError } from './embedded-postgres.error';

/** As whom PostgreSQL runs: null for the user we are, since it refuses to run as root only. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

const NAME = 'postgres';

/** For root: the system's `postgres` user, which is made when there is none. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const existing = lookUp();
  if (existing) return existing;
  const made =
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]).status ===
      0 || spawnSync('adduser', ['-S', '-D', '-H', NAME]).status === 0;
  const user = made ? lookUp() : null;
  if (user) return user;
  throw new EmbeddedPostgresError(
    'NOT_PERMITTED',
    'PostgreSQL does not run as root, and no user "postgres" could be made. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Can the user pass every folder above `path` and enter it? Asked of the system itself, which knows ACLs and mounts as well. */
export function canReach(user: ServerUser, path: string): boolean {
  if (user === null) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/' }).status === 0;
}

function lookUp(): ServerUser {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
