import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@hunar/kernel';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { canReach, serverUser, type ServerUser } from './server-user';
import { sharedFolder } from './shared-folder';

/** Where the cluster's files are, and as whom the server has to run on them. */
export interface ClusterFolder {
  readonly path: string;
  readonly user: ServerUser;
}

/**
 * The cluster of a data folder: its `postgres` folder, unless the server's user cannot get there (root's home, say). Then it is
 * elsewhere and the data folder's `postgres.location` names the place.
 */
export function locateCluster(dataDir: string): ClusterFolder {
  mkdirSync(dataDir, { recursive: true });
  const pointer = join(dataDir, 'postgres.location');
  if (existsSync(pointer)) return withOwner(join(existingFolderIn(pointer), 'postgres'));
  const inside = join(dataDir, 'postgres');
  const user = serverUser();
  if (existsSync(inside) || canReach(user, dataDir)) return withOwner(inside);
  const elsewhere = sharedFolder(newId());
  writeFileSync(join(elsewhere, 'data-of'), `${dataDir}\n`);
  writeFileSync(pointer, `${elsewhere}\n`);
  return withOwner(join(elsewhere, 'postgres'));
}

/** A folder that is gone took the data with it: that is for its owner to know, and not to be papered over by an empty database. */
function existingFolderIn(pointer: string): string {
  const folder = readFileSync(pointer, 'utf8').trim();
  if (existsSync(folder)) return folder;
  throw new EmbeddedPostgresError(
    'FAILED',
    `The database's folder ${folder} is gone. Restore it, or delete ${pointer} to begin with an empty database.`,
  );
}

/** An existing cluster is run by the user who owns it: root may have to step down to somebody else than usual. */
function withOwner(path: string): ClusterFolder {
  const me = process.getuid?.();
  if (!existsSync(path) || me === undefined) return { path, user: serverUser() };
  const { uid, gid } = statSync(path);
  if (me === 0) return { path, user: uid === 0 ? serverUser() : { uid, gid } };
  if (uid === me) return { path, user: null };
  throw new EmbeddedPostgresError(
    'NOT_PERMITTED',
    `The database in ${path} belongs to another user (${uid}). Start as that user, or set HUNAR_DATA to another folder.`,
  );
}
