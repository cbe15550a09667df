import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { isAlive, startedAt } from './processes';

/** Who runs the embedded database of a data folder, and under which port once it is ready. */
export interface Holder {
  readonly pid: number;
  readonly startedAt: string | null;
  readonly port: number | null;
}

/** A file that at most one living process holds. That of a process that was killed is taken over. */
export class InstanceLock {
  private constructor(
    private readonly file: string,
    private readonly holder: Holder,
  ) {}

  /** @throws EmbeddedPostgresError IN_USE when a living process holds it. */
  static acquire(dataDir: string): InstanceLock {
    const file = fileOf(dataDir);
    const holder = { pid: process.pid, startedAt: startedAt(process.pid), port: null };
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
    try {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        if (linked(draft, file)) return new InstanceLock(file, holder);
        const current = read(file);
        if (current && isHeld(current)) throw inUse(dataDir, current);
        discard(file, current);
      }
    } finally {
      rmSync(draft, { force: true });
    }
    throw new EmbeddedPostgresError('IN_USE', `Another instance is just starting on the data in ${dataDir}.`);
  }

  /** The living process that holds the folder, or null. */
  static holderOf(dataDir: string): Holder | null {
    const holder = read(fileOf(dataDir));
    return holder && isHeld(holder) ? holder : null;
  }

  publish(port: number): void {
    const draft = `${this.file}.${process.pid}.draft`;
    writeFileSync(draft, JSON.stringify({ ...this.holder, port }), { mode: 0o600 });
    renameSync(draft, this.file);
  }

  release(): void {
    if (read(this.file)?.pid === process.pid) rmSync(this.file, { force: true });
  }
}

const fileOf = (dataDir: string): string => join(dataDir, 'instance.lock');

const isHeld = (holder: Holder): boolean =>
  isAlive(holder.pid) &&
  (holder.startedAt === null || holder.startedAt === (startedAt(holder.pid) ?? holder.startedAt));

function inUse(dataDir: string, holder: Holder): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'IN_USE',
    `The data in ${dataDir} is in use by process ${holder.pid}. Stop that one, or set HUNAR_DATA to another folder.`,
  );
}

/** Makes `file` with the content of `draft` in one step; false when it exists. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a stale lock, unless another process has replaced it since it was read. */
function discard(file: string, stale: Holder | null): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (JSON.stringify(read(aside)) !== JSON.stringify(stale)) linked(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}
