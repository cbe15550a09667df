import { Command } from 'commander';

/** Commands are loaded when they are called: `skills normalise` must not wait for a database's drivers. */
const lazily =
  <Module, Args extends unknown[]>(load: () => Module, run: (module: Module) => (...args: Args) => Promise<void>) =>
  (...args: Args): Promise<void> =>
    run(load())(...args);

/** The command line, as `--help` shows it. */
export function describeCommands(): Command {
  const program = new Command('hunar')
    .description('Hunar: a talent database and matching platform.')
    .showHelpAfterError('(see: hunar --help)')
    .exitOverride();
  describeSystem(program);
  return program;
}

function describeSystem(program: Command): void {
  program
    .command('up')
    .description('start everything: database (an embedded one unless DATABASE_URL is set), API, worker and web app')
    .option('--dev', 'reload on changes, with the GraphQL IDE and the development server of the web app')
    .action(
      lazily(
        () => require('./up') as typeof import('./up'),
        ({ up }) => up,
      ),
    );
  program
    .command('migrate')
    .description('bring the schema of the database up to date')
    .option('--json', 'print {"ran":[…]} on stdout')
    .action(
      lazily(
        () => require('./migrate') as typeof import('./migrate'),
        ({ migrate }) => migrate,
      ),
    );
  program
    .command('demo')
    .description('write the demo data into the embedded database; what is there already stays')
    .option('--json', 'print {"seconds"} on stdout')
    .action(
      lazily(
        () => require('./demo') as typeof import('./demo'),
        ({ demo }) => demo,
      ),
    );
}
