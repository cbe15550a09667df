import { createHash } from 'node:crypto';
import type { TraineeRow } from './rows/trainee-row';

/** SHA-256 over everything that a file says of a person, wherever in the file it stands. */
export function recordHash({ line: _line, ...said }: TraineeRow): Buffer {
  return createHash('sha256').update(JSON.stringify(said)).digest();
}
