/**
 * `hunar`, from a checkout: builds what has changed, then runs the compiled command line in this process. What is to be started
 * (`up`) needs the web app as well; all other commands only the server's part.
 */
import { existsSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { BuildError } from './build/build-error.mjs';
import { ROOT } from './build/fingerprints.mjs';
import { buildServer } from './build/server.mjs';
import { buildWeb } from './build/web.mjs';

const envFile = join(ROOT, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);

try {
  await buildServer();
  // In development the web app comes from its own server.
  if (process.argv[2] === 'up' && !['--help', '--dev'].some((word) => process.argv.includes(word))) await buildWeb();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`build: ${error.message}`);
  process.exit(1);
}

enableCompileCache(join(ROOT, 'dist/.compile-cache'));
createRequire(import.meta.url)('../dist/apps/cli/src/main.js');
