import { type AppConfig, ConfigError } from '@hunar/config';
import { EmbeddedPostgres } from '@hunar/database';
import { explainFailure, reachDatabase } from '@hunar/runtime';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, fail, ok, warn } from '../doctor/check';
import { dataFolderCheck, diskCheck, memoryCheck, nodeCheck, portCheck } from '../doctor/machine-checks';
import {
  driftCheck,
  migrationsCheck,
  outboxCheck,
  queueCheck,
  searchChecks,
  snapshotCheck,
} from '../doctor/system-checks';
import { cliConfig } from '../system/cli-config';
import { withFeatures } from '../system/with-features';
import { put, putJson } from '../terminal/say';

/** `hunar doctor`: looks at everything the system needs; changes nothing. Exit code 1 when something fails. */
export async function doctor(options: { json?: boolean }): Promise<void> {
  const checks: Check[] = [nodeCheck(), memoryCheck()];
  try {
    const config = cliConfig();
    checks.push(ok('configuration', `${config.nodeEnv}, keys are set`), dataFolderCheck(config), diskCheck(config));
    checks.push(await portCheck(config), ...(await databaseChecks(config)));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    checks.push(
      ...error.problems.map((problem) =>
        fail('configuration', problem, 'Correct the variable; .env.example explains each.'),
      ),
    );
  }
  await (options.json ? putJson({ checks }) : put(checks.map(inWords).join('')));
  if (checks.some(({ state }) => state === 'fail')) process.exitCode = 1;
}

async function databaseChecks(config: AppConfig): Promise<Check[]> {
  const running = config.databaseUrl ?? EmbeddedPostgres.running(config.dataDir);
  if (!running && !existsSync(join(config.dataDir, 'postgres.log'))) {
    return [warn('database', `There is none in ${config.dataDir} yet`, 'Start once: npm start')];
  }
  try {
    if (running) {
      await reachDatabase(running, 0);
      const migrations = await migrationsCheck(running);
      if (migrations.state === 'fail') return [ok('database', hostOf(running)), migrations];
    }
    return await withFeatures(config, async (app, { databaseUrl }) => [
      ok('database', `${hostOf(databaseUrl)}${running ? '' : ', started for this check'}`),
      await migrationsCheck(databaseUrl),
      await queueCheck(app),
      await outboxCheck(app),
      ...(await searchChecks(app)),
      await driftCheck(app),
      await snapshotCheck(app),
    ]);
  } catch (error) {
    const lines = explainFailure(error);
    if (!lines) throw error;
    return [fail('database', lines.join(' '), 'See the detail.')];
  }
}

const hostOf = (databaseUrl: string): string => `PostgreSQL at ${new URL(databaseUrl).host} answers`;

const inWords = ({ name, state, detail, action }: Check): string =>
  `${state.padEnd(4)}  ${name.padEnd(13)}  ${detail}${action === null ? '' : `\n      ${' '.repeat(15)}→ ${action}`}\n`;
