import { Command } from 'commander';

/** Commands are loaded when they are called: `skills normalise` must not wait for a database's drivers. */
const lazily =
  <Module, Args extends unknown[]>(load: () => Module, run: (module: Module) => (...args: Args) => Promise<void>) =>
  (...args: Args): Promise<void> =>
    run(load())(...args);

const JSON_ONLY = 'print the result on stdout as one JSON object, and nothing else';

/** The command line, as `--help` shows it. */
export function describeCommands(): Command {
  const program = new Command('hunar')
    .description('Hunar: a talent database and matching platform.')
    .showHelpAfterError('(see: hunar --help)')
    .exitOverride();
  describeSystem(program);
  describeData(program);
  describeReading(program);
  describeUpkeep(program);
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
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./migrate') as typeof import('./migrate'),
        ({ migrate }) => migrate,
      ),
    );
  program
    .command('demo')
    .description('write the demo data into the embedded database; what is there already stays')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./demo') as typeof import('./demo'),
        ({ demo }) => demo,
      ),
    );
}

function describeData(program: Command): void {
  program
    .command('import')
    .description('import a file of trainees (CSV or XLSX); its own programme and cohort columns win')
    .argument('<file>')
    .option('--program <slug>', 'programme of rows that name none')
    .option('--cohort <slug>', 'cohort of rows that name none')
    .option(
      '--sponsor <slug>',
      "sponsor of a programme that is new (default: the only one that has programmes, else 'hunar')",
    )
    .option('--create', 'make programmes and cohorts that are missing')
    .option('--dry-run', 'show how the file is read and what would happen; write nothing')
    .option('--map <file>', 'JSON: {"columns":{"HEADER":"field" or null},"sheet","headerLine"}')
    .option('--rejects <file>', 'write rejected rows and warnings there, as CSV')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./import') as typeof import('./import'),
        ({ importFile }) => importFile,
      ),
    );
  const load = () => require('./skills-normalise') as typeof import('./skills-normalise');
  program
    .command('skills')
    .description('the skills taxonomy')
    .command('normalise')
    .description('read lines from stdin, find the skills in each; needs no database')
    .option('--json', 'print a JSON object for each line')
    .action(lazily(load, ({ normaliseSkills }) => normaliseSkills));
  program
    .command('job')
    .description('job posts as text')
    .command('parse')
    .description(
      'read a job post (text, Markdown or HTML): skills, pay, hours, place and so on, each with its words; needs no database',
    )
    .argument('<file>', 'a file, or - for stdin')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./job-parse') as typeof import('./job-parse'),
        ({ parseJob }) => parseJob,
      ),
    );
  program
    .command('match')
    .description('rank people for a job that is not posted')
    .requiredOption('--job <file>', "JSON with the fields of the API's JobPostingInput")
    .option('--top <count>', 'so many people, 100 at most', '20')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./match') as typeof import('./match'),
        ({ match }) => match,
      ),
    );
}

/** What needs neither database nor network. */
function describeReading(program: Command): void {
  program
    .command('resume')
    .description('résumés')
    .command('parse')
    .description('read a résumé: PDF, DOCX, text, Markdown or JSON Resume, by its content; "-" is stdin')
    .argument('<file>')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./resume-parse') as typeof import('./resume-parse'),
        ({ parseResume }) => parseResume,
      ),
    );
  program
    .command('rank')
    .description('rank résumés for a job, with the reasons; needs no database')
    .argument(
      '<job>',
      'a job post (text, PDF, DOCX), the JSON of a JobPostingInput, or JSON Lines of {"id","text"} or {"id","job"}',
    )
    .argument('<resumes...>', 'files, folders, or JSON Lines of {"id","text"} or {"id","resume"}')
    .option(
      '--top <count>',
      'so many of each job, 1 to 100000 (default: of one job everybody up to 1000, of many jobs 20 each)',
    )
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./rank') as typeof import('./rank'),
        ({ rankResumes }) => rankResumes,
      ),
    );
}

function describeUpkeep(program: Command): void {
  program
    .command('fairness')
    .description('audit how shortlists treat groups of people: impact ratios by sex and region')
    .option('--job <id>', 'of one job (default: all open jobs)')
    .option('--from <day>', 'of jobs posted on this day or later')
    .option('--to <day>', 'of jobs posted on this day or earlier')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./fairness') as typeof import('./fairness'),
        ({ fairness }) => fairness,
      ),
    );
  program
    .command('reindex')
    .description('build the search indexes anew and swap them in')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./reindex') as typeof import('./reindex'),
        ({ reindex }) => reindex,
      ),
    );
  program
    .command('rematch')
    .description('rank everybody for every open job anew and save the lists; goes on where it was interrupted')
    .option('--fresh', 'begin anew though an earlier one was interrupted')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./rematch') as typeof import('./rematch'),
        ({ rematch }) => rematch,
      ),
    );
  program
    .command('doctor')
    .description('look at everything the system needs and say what to do')
    .option('--json', JSON_ONLY)
    .action(
      lazily(
        () => require('./doctor') as typeof import('./doctor'),
        ({ doctor }) => doctor,
      ),
    );
}
