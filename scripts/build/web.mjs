import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { BuildError } from './build-error.mjs';
import { fingerprints, readStamp, ROOT, writeStamp } from './fingerprints.mjs';

const WEB = join(ROOT, 'apps/web');
const STAMP = join(ROOT, 'dist/.build-web.json');

/** What the build itself writes: it must not be taken for a change of the sources. */
const isGenerated = (path) => /^apps\/web\/(dist|src\/shared\/graphql\/gql)\/|\.gen\.ts$|\.tsbuildinfo$/.test(path);

/** Generates the typed operations and bundles the web app into apps/web/dist, when its sources or the schema have changed. */
export async function buildWeb() {
  if (!existsSync(join(WEB, 'index.html'))) return;
  const sources = ['apps/web/**', 'schema.graphql', 'package-lock.json', 'scripts/build/web.mjs'];
  const files = fingerprints(sources, (path) => !isGenerated(path));
  if (JSON.stringify(readStamp(STAMP)) === JSON.stringify(files) && existsSync(join(WEB, 'dist/index.html'))) return;
  const startedAt = performance.now();
  console.error('build: web app …');
  if (['codegen.ts', 'codegen.mjs', 'codegen.yml'].some((name) => existsSync(join(WEB, name)))) {
    run('graphql-codegen', []);
  }
  run('vite', ['build', '--logLevel', 'warn']);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeStamp(STAMP, files);
  console.error(`build: web app, bundled (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}

function run(tool, args) {
  const folders = [join(WEB, 'node_modules/.bin'), join(ROOT, 'node_modules/.bin')];
  const program = folders.map((folder) => join(folder, tool)).find((path) => existsSync(path));
  if (!program) throw new BuildError(`${tool} is not installed; run npm ci.`);
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: WEB,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  if (status === 0) return;
  throw new BuildError(`the web app: ${tool}: ${reasonIn(`${stderr}\n${stdout}`) || `exit code ${status}`}`);
}

/** What went wrong and where, out of a tool's coloured report. */
function reasonIn(report) {
  const text = stripVTControlCharacters(report);
  const lines = text.slice(Math.max(0, text.indexOf('error during build:'))).split('\n');
  const said = lines.find((line) => /\S/.test(line) && !/Build failed|error during build|^\s*at |^\(!\)/.test(line));
  const place = /\[ ?([\w./-]+:\d+:\d+) ?\]/.exec(lines.join('\n'))?.[1];
  return [said?.trim(), place].filter(Boolean).join(' at ');
}
