import { explainFailure } from '@hunar/runtime';
import { CommanderError, type Command } from 'commander';
import { describeCommands } from './commands';
import { say, surviveClosedPipes } from './terminal/say';
import { WrongUse } from './terminal/wrong-use';

/** Exit codes that scripts rely on. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2 } as const;

/** Runs one command; the process's exit code tells how it went. */
export async function runCli(words: readonly string[]): Promise<void> {
  surviveClosedPipes();
  // What is waited for may hold no handle of its own, such as a database that is just ending; Node would leave before it.
  const alive = setInterval(() => undefined, 60_000);
  process.exitCode = await outcomeOf(describeCommands(), words);
  clearInterval(alive);
}

async function outcomeOf(program: Command, words: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    // Help and version end in an "error" of code 0; commander has printed its own message for all of them.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    if (error instanceof WrongUse) {
      say(`error: ${error.message}`);
      return EXIT.wrongUse;
    }
    const lines = explainFailure(error);
    for (const line of lines ?? [(error as Error)?.stack ?? String(error)]) say(`error: ${line}`);
    return EXIT.failed;
  }
}
