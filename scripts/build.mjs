/**
 * Builds what `npm start` runs: the server programs, libs and migrations into dist/, the web app into apps/web/dist. What has not
 * changed since the last build is left alone. `--server`: without the web app. `--watch`: and again whenever a source changes.
 */
import { watch } from 'node:fs';
import { BuildError } from './build/build-error.mjs';
import { buildServer, SERVER_FOLDERS } from './build/server.mjs';
import { buildWeb } from './build/web.mjs';

const options = new Set(process.argv.slice(2));

async function build() {
  try {
    await buildServer();
    if (!options.has('--server')) await buildWeb();
    return true;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(`build: ${error.message}`);
    return false;
  }
}

if (!(await build())) process.exitCode = 1;

if (options.has('--watch')) {
  let due;
  const soon = () => {
    clearTimeout(due);
    due = setTimeout(build, 80);
  };
  for (const folder of SERVER_FOLDERS) watch(folder, { recursive: true }, soon);
}
