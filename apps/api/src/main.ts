import 'reflect-metadata';
import { requireDatabase, runProgram } from '@hunar/runtime';
import { startApi } from './start-api';

void runProgram('api', async (config, log) => {
  await requireDatabase(config.databaseUrl);
  return startApi(config, log);
});
