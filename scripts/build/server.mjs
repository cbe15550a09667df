import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { BuildError } from './build-error.mjs';
import { fingerprints, readStamp, ROOT, writeStamp } from './fingerprints.mjs';

const require = createRequire(import.meta.url);
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.build.json');

export const SERVER_FOLDERS = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations'].filter((folder) =>
  existsSync(join(ROOT, folder)),
);
const TOOLS = ['scripts/build/server.mjs', 'scripts/swc-options.cjs', 'package-lock.json'];

const isSource = (path) => path.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(path);
/** Data and texts that programs read at run time keep their place beside the code. */
const isAsset = (path) =>
  /\.(json|sql|html|css|txt)$|\.worker\.mjs$/.test(path) && !/(^|\/)(package|tsconfig[^/]*)\.json$/.test(path);
/** A lib's door loads what is behind it on first use, so that a command which needs the normaliser does not wait for the database. */
const isDoor = (path) => /^libs\/[a-z-]+\/src\/index\.ts$/.test(path);
const specifiersIn = (source) => [...source.matchAll(/ from '(\.[^']+)'/g)].map(([, specifier]) => specifier);
const outputOf = (path) => (isSource(path) ? path.replace(/\.ts$/, '.js') : path);

/** Compiles or copies into dist/ what changed, in the folders' own shape, and removes what went. */
export async function buildServer() {
  const startedAt = performance.now();
  const before = readStamp(STAMP);
  const tools = Object.values(fingerprints(TOOLS, () => true)).join();
  const known = before.tools === tools ? (before.files ?? {}) : {};
  const files = fingerprints(
    SERVER_FOLDERS.map((folder) => `${folder}/**`),
    (path) => isSource(path) || isAsset(path),
  );
  const changed = Object.keys(files).filter((path) => files[path] !== known[path]);
  const gone = Object.keys(before.files ?? {}).filter((path) => !(path in files));
  if (changed.length + gone.length === 0) return;
  for (const path of gone) remove(join(DIST, outputOf(path)));
  const swc = changed.some(isSource) ? { ...require('@swc/core'), options: require('../swc-options.cjs') } : null;
  await Promise.all(changed.map((path) => (isSource(path) ? compile(path, swc) : copy(path))));
  writeStamp(STAMP, { ...before, tools, files });
  const what = [changed.length && `${changed.length} compiled or copied`, gone.length && `${gone.length} removed`];
  console.error(`build: server, ${what.filter(Boolean).join(', ')} (${Math.round(performance.now() - startedAt)} ms)`);
}

async function compile(path, { transform, options }) {
  const output = join(DIST, outputOf(path));
  mkdirSync(dirname(output), { recursive: true });
  const source = readFileSync(join(ROOT, path), 'utf8');
  const result = await transform(source, {
    ...options,
    module: { ...options.module, lazy: isDoor(path) ? specifiersIn(source) : false },
    filename: path,
    sourceFileName: relative(dirname(output), join(ROOT, path)),
    swcrc: false,
    inlineSourcesContent: false,
  }).catch((error) => {
    throw new BuildError(`${path}: ${firstLineOf(error)}`);
  });
  const code = result.code.replace(/\b(require|import)\("@hunar\/([a-z-]+)"\)/g, (_, call, lib) => {
    const target = relative(dirname(output), join(DIST, 'libs', lib, 'src/index.js')).replaceAll('\\', '/');
    return `${call}("${target.startsWith('.') ? target : `./${target}`}")`;
  });
  writeFileSync(output, `${code}\n//# sourceMappingURL=${output.split(/[\\/]/).at(-1)}.map\n`);
  writeFileSync(`${output}.map`, result.map);
}

function copy(path) {
  const output = join(DIST, path);
  mkdirSync(dirname(output), { recursive: true });
  copyFileSync(join(ROOT, path), output);
}

function remove(output) {
  rmSync(output, { force: true });
  rmSync(`${output}.map`, { force: true });
}

/** "Expected ';' at 3:14" from SWC's picture of the place. */
function firstLineOf(error) {
  const text = stripVTControlCharacters(String(error.message));
  const said = /[x×] (.+)/.exec(text)?.[1] ?? text.trim().split('\n')[0];
  const place = /[[(](?:[^\]\n]*:)?(\d+:\d+)[\])]/.exec(text)?.[1];
  return place ? `${said} at ${place}` : said;
}
