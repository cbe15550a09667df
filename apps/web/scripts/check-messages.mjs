/**
 * Checks the message catalogues: Urdu has no key that English lacks, the catalogues that must be whole in Urdu are, both have the
 * same placeholders, and every key that the code names exists. Exit code 1 with a line for each fault.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '../src');
const WHOLE_IN_URDU = ['shell', 'shortlist', 'match'];
const PLURAL = /_(zero|one|two|few|many|other)$/;

const read = (path) => JSON.parse(readFileSync(join(SOURCE, path), 'utf8'));
const flatten = (node, prefix = '') =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
const stem = (key) => key.replace(PLURAL, '');
const placeholders = (text) =>
  [...text.matchAll(/\{\{(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join();

const faults = [];
const catalogues = new Map();
for (const path of globSync('**/messages/en.json', { cwd: SOURCE })) {
  const folder = dirname(dirname(path));
  const namespace = folder === 'app' ? 'shell' : folder.split('/').at(-1);
  const english = new Map(flatten(read(path)));
  catalogues.set(namespace, new Set([...english.keys()].map(stem)));
  const urdu = readUrdu(folder);
  const stems = new Set([...english.keys()].map(stem));
  for (const [key, text] of urdu) {
    if (!stems.has(stem(key))) faults.push(`${folder}: ur has "${key}", en has not`);
    const original = english.get(key);
    if (original !== undefined && !PLURAL.test(key) && placeholders(original) !== placeholders(text)) {
      faults.push(`${folder}: "${key}" has other placeholders in ur`);
    }
  }
  if (WHOLE_IN_URDU.includes(namespace)) {
    const known = new Set([...urdu.keys()].map(stem));
    for (const key of stems) if (!known.has(key)) faults.push(`${folder}: "${key}" is missing in ur`);
  }
}

function readUrdu(folder) {
  try {
    return new Map(flatten(read(join(folder, 'messages/ur.json'))));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return new Map();
  }
}

// Keys written out in the code: t('a.b') with the first namespace of the file's useTranslation, t('shell:a.b') with its own.
for (const path of globSync('**/*.{ts,tsx}', { cwd: SOURCE })) {
  const code = readFileSync(join(SOURCE, path), 'utf8');
  const used = [...code.matchAll(/useTranslation\(\[?(?:'([\w-]+)')?/g)].map(([, name]) => name ?? 'shell');
  for (const [, named, key] of code.matchAll(/\bt\(\s*'(?:([\w-]+):)?([\w.-]+)'/g)) {
    const namespaces = named ? [named] : used;
    if (namespaces.length === 0) continue;
    if (!namespaces.some((name) => catalogues.get(name)?.has(key)))
      faults.push(`${path}: no message "${key}" in ${namespaces}`);
  }
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`messages: ${catalogues.size} catalogues, no fault`);
