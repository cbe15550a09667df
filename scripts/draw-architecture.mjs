/**
 * Draws docs/architecture.md's picture of the house from the real imports, so that it cannot lie. `--check` writes nothing and
 * fails when the picture in the file is another one.
 */
import { cruise } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/architecture.md';
const [START, END] = ['<!-- drawing: npm run docs:architecture -->', '<!-- /drawing -->'];

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { output } = await cruise(['apps', 'libs'], {
  ...config.options,
  exclude: { path: '(^|/)(dist|gql|testing)/|\\.gen\\.ts$|\\.spec\\.tsx?$|apps/web/' },
  tsConfig: { fileName: 'tsconfig.json' },
});

const roomOf = (path) => /^(apps|libs)\/([^/]+)\//.exec(path)?.[2] ?? null;
const isApp = new Map();
const files = new Map();
const imports = new Map();
for (const { source, dependencies } of output.modules) {
  const room = roomOf(source);
  if (room === null) continue;
  isApp.set(room, source.startsWith('apps/'));
  files.set(room, (files.get(room) ?? 0) + 1);
  if (!imports.has(room)) imports.set(room, new Set());
  for (const { resolved } of dependencies) {
    const other = roomOf(resolved);
    if (other !== null && other !== room) imports.get(room).add(other);
  }
}

/** Is `to` reached from `from` through some other room? Then the direct arrow is left out, so that the picture can be read. */
function reachedOtherwise(from, to) {
  const seen = new Set();
  const open = [...imports.get(from)].filter((room) => room !== to);
  for (let room = open.pop(); room !== undefined; room = open.pop()) {
    if (room === to) return true;
    if (seen.has(room)) continue;
    seen.add(room);
    open.push(...(imports.get(room) ?? []));
  }
  return false;
}

const rooms = [...imports.keys()].sort();
const drawing = [
  START,
  '```mermaid',
  'flowchart TD',
  ...rooms.map((room) => `  ${room}${isApp.get(room) ? `([${room}])` : `[${room}]`}`),
  ...rooms.flatMap((room) =>
    [...imports.get(room)]
      .filter((other) => !reachedOtherwise(room, other))
      .sort()
      .map((other) => `  ${room} --> ${other}`),
  ),
  '```',
  '',
  '| room | files | imports |',
  '| --- | --: | --- |',
  ...rooms.map((room) => `| ${room} | ${files.get(room)} | ${[...imports.get(room)].sort().join(', ') || '—'} |`),
  END,
].join('\n');

const page = readFileSync(FILE, 'utf8');
const start = page.indexOf(START);
const end = page.indexOf(END);
if (start < 0 || end < 0) throw new Error(`${FILE} lacks the marks between which the drawing stands.`);
const redrawn = page.slice(0, start) + drawing + page.slice(end + END.length);
if (!process.argv.includes('--check')) writeFileSync(FILE, redrawn);
else if (redrawn !== page) {
  console.error(`${FILE} shows an old picture. Run: npm run docs:architecture`);
  process.exitCode = 1;
}
