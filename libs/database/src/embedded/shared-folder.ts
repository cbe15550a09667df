import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';

const CANDIDATES = ['/var/lib/hunar', '/var/tmp/hunar'];

/**
 * For root alone: a folder `name` that every user may pass, for what the server's user cannot reach elsewhere. It survives a
 * reboot. A place that anybody but root could have prepared is not taken.
 */
export function sharedFolder(name: string): string {
  for (const candidate of CANDIDATES) {
    try {
      mkdirSync(candidate, { recursive: true });
      const { uid, mode } = lstatSync(candidate);
      if (uid !== 0 || (mode & 0o170000) !== 0o040000 || (mode & 0o022) !== 0) continue;
      chmodSync(candidate, 0o711);
      const folder = join(candidate, name);
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o711);
      return folder;
    } catch {
      continue;
    }
  }
  throw new EmbeddedPostgresError(
    'NOT_PERMITTED',
    `PostgreSQL's user can enter none of the project's folder and ${CANDIDATES.join(', ')}. Start as an ordinary user, or set DATABASE_URL.`,
  );
}
