export type EmbeddedPostgresProblem =
  | 'IN_USE'
  | 'PORT_TAKEN'
  | 'NO_SPACE'
  | 'NOT_PERMITTED'
  | 'NOT_INSTALLED'
  | 'FAILED';

/** The embedded database could not be started. The message is one line for a person, and says what to do. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresProblem,
    message: string,
  ) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}

/** Puts an error of the file system that is about space or permission into words; passes on every other. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new EmbeddedPostgresError('NO_SPACE', `No disk space is left in ${folder}. Free some and start again.`);
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) {
    return new EmbeddedPostgresError(
      'NOT_PERMITTED',
      `Cannot write to ${folder} (${code}). Set HUNAR_DATA to a folder of your own.`,
    );
  }
  return error;
}
