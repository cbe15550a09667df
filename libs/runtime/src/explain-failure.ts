import { ConfigError } from '@hunar/config';
import { EmbeddedPostgresError } from '@hunar/database';

/** A program cannot start, for a reason that a person can remove. The message is one line that says what to do. */
export class StartFailure extends Error {}

/** The lines for a person when it is known what went wrong, else null: then it is a defect, and wants its stack. */
export function explainFailure(error: unknown): string[] | null {
  if (error instanceof ConfigError) return [...error.problems];
  if (error instanceof EmbeddedPostgresError || error instanceof StartFailure) return [error.message];
  const { code, syscall, port, address } = (error ?? {}) as NodeJS.ErrnoException & { port?: number; address?: string };
  if (syscall === 'listen') return [listenFailure(code ?? '', port, address)];
  if (code === 'ENOSPC' || code === 'EDQUOT') return ['No disk space is left. Free some and start again.'];
  if (code === '53100') return ["No disk space is left on the database's disk. Free some and start again."];
  return null;
}

function listenFailure(code: string, port?: number, address?: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop that one, or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} needs more rights than this user has. Set PORT to one above 1023.`;
  return `Cannot listen on ${address}:${port} (${code}). Check HOST and PORT.`;
}
