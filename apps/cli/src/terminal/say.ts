/** One line for a person, on stderr: stdout is for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A result, on stdout. Resolves when it is handed over, so that a slow reader slows us down. */
export function put(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve).once('close', resolve);
  });
}

/** One JSON object on one line, on stdout. */
export const putJson = (value: unknown): Promise<void> => put(`${JSON.stringify(value)}\n`);

/** `hunar … | head -1`: who reads has enough, so there is nothing left to do. A lost terminal must not stop an orderly end. */
export function surviveClosedPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(Number(process.exitCode ?? 0));
  });
  process.stderr.on('error', () => undefined);
}
