// Writes taxonomy-extended.json: what well-kept npm packages know and our own files lack.
//   node libs/skills/data/extend.mjs           writes the file
//   node libs/skills/data/extend.mjs --check   exits 1 when the file is not what it would write
//
// What is taken, and why no more:
// - linguist-languages: every language of type "programming" or "markup". Ours: its aliases. New: a skill.
// - devicon: every technology whose tags name no brand. Ours: its alternative names. New, when simple-icons gives its spelling: a skill.
// - simple-icons: most of it is brands that nobody is skilled in, so only further names (aka, old) of skills we have.
// A label that any skill has already, an everyday word, or one of one or two letters is never taken: ours always wins.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as linguist from 'linguist-languages';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, 'taxonomy-extended.json');
const packageFile = (name, file) => join(fileURLToPath(import.meta.resolve(name)), '..', file);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The same key as src/domain/labels/label-key.ts for the plain labels that occur here; the unit test holds both together. */
const keyOf = (label) =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .trim()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}+#]/gu, '');
const slugOf = (name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\.js\b/g, 'js')
    .replaceAll('+', '-plus')
    .replaceAll('#', '-sharp')
    .replaceAll('&', '-and-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const wordsOf = (file) =>
  readFileSync(join(here, 'reading', file), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\s+/)
    .filter(Boolean);
const ordinary = new Set([...wordsOf('ordinary-words.txt'), ...wordsOf('people-and-places.txt')]);
const words = read(join(here, 'reading', 'words.json'));
for (const list of ['level', 'filler', 'function', 'techNouns', 'headings', 'vendors', 'techVerbs']) {
  for (const word of words[list]) ordinary.add(keyOf(word));
}

/** Tags of devicon entries that are companies, sites or devices rather than something to be skilled in. */
const NO_SKILL = new Set([
  'brand',
  'social',
  'website',
  'organization',
  'company',
  'browser',
  'chat',
  'auth',
  'search',
  'iconset',
  'font',
  'hosting',
]);
/** Names of one short everyday-looking word need a sign of technology; these have none and mean other things to most people. */
const LOOKS_TECHNICAL = /[^a-z ]|[A-Z].*[A-Z]|\d/;
/** Linguist's file formats and dialects that nobody lists as a skill. */
const NO_LANGUAGE =
  /console|REPL|snippet|transcript|ebuild|eclass|abuild|session|machine description|internal rep|module management|untyped|query$|\+|ROOT|rich text|runscript|template|resource|config|assembly$|object|^M\d?$|Script-|LilyPond Text|Unified|Source$|^(Genero|Jupyter|HTML\+|XML Property|Unity3D|Wikitext|Muse|Pic|Roff|Pod|Gerber|Git |Ignore List|TextMate|TSX|Vim Help)/i;
/** Names that the packages give and that mean something else, or somebody else, to those who write them in a CV. */
const NOT_MEANT = new Set(
  [
    'apples',
    'bionic',
    'clipper',
    'containerfile',
    'glitch',
    'otoy',
    'pycon',
    'rusthon',
    'snippet',
    'svelteflow',
    'envrc',
    'zap',
    'rpc',
  ].map(keyOf),
);

const own = readdirSync(join(here, 'taxonomy'))
  .sort()
  .flatMap((file) => read(join(here, 'taxonomy', file)).skills);
const named = new Map(own.map((skill) => [keyOf(skill.name), skill.id]));
const owner = new Map(own.flatMap((skill) => [skill.name, ...skill.aliases].map((label) => [keyOf(label), skill.id])));
const ids = new Set(own.map((skill) => skill.id));
const aliases = new Map();
const added = [];

const isFree = (label) => {
  const key = keyOf(label);
  return (
    key.length > 2 &&
    !NOT_MEANT.has(key) &&
    !owner.has(key) &&
    !ordinary.has(key) &&
    /^[\p{L}\p{N} .+#&'/()-]+$/u.test(label) &&
    label.length <= 40
  );
};

function offerAliases(id, labels) {
  for (const label of labels) {
    if (!isFree(label)) continue;
    owner.set(keyOf(label), id);
    const skill = added.find((one) => one.id === id);
    if (skill) skill.aliases.push(label);
    else aliases.set(id, [...(aliases.get(id) ?? []), label]);
  }
}

function offerSkill(name, labels, parent) {
  const id = slugOf(name);
  if (!isFree(name) || ids.has(id) || id === '') return;
  ids.add(id);
  owner.set(keyOf(name), id);
  const guarded = /^[A-Z][a-z]{0,7}$|^.{1,4}$/.test(name) ? { guarded: [name] } : {};
  added.push({ id, name, aliases: [], parents: [parent], implies: [], related: [], ...guarded });
  offerAliases(id, labels);
}

for (const language of Object.values(linguist)) {
  if (language.type !== 'programming' && language.type !== 'markup') continue;
  const spelt = (language.aliases ?? []).filter((alias) => !/^[a-z]{1,4}$/.test(alias));
  const id = named.get(keyOf(language.name));
  if (id) offerAliases(id, spelt);
  else if (
    !NO_LANGUAGE.test(language.name) &&
    (LOOKS_TECHNICAL.test(language.name.slice(1)) || language.name.length > 5)
  ) {
    offerSkill(
      language.name,
      spelt,
      language.type === 'markup' ? 'group:more-markup-languages' : 'group:more-programming-languages',
    );
  }
}

const icons = read(packageFile('simple-icons', 'data/simple-icons.json'));
const titles = new Map(icons.map((icon) => [keyOf(icon.title), icon]));
for (const { name, altnames, tags } of read(fileURLToPath(import.meta.resolve('devicon/devicon.json')))) {
  const labels = altnames.filter((label) => /[\s.-]/.test(label));
  const id = named.get(keyOf(name)) ?? altnames.map((label) => named.get(keyOf(label))).find(Boolean);
  const title = titles.get(keyOf(name))?.title;
  if (id) offerAliases(id, labels);
  else if (title && tags.length > 0 && !tags.some((tag) => NO_SKILL.has(tag)) && title.length > 3) {
    offerSkill(title, labels, 'group:more-technologies');
  }
}
for (const icon of icons) {
  const id = named.get(keyOf(icon.title));
  if (id)
    offerAliases(
      id,
      [...(icon.aliases?.aka ?? []), ...(icon.aliases?.old ?? [])].filter((label) => label.length > 3),
    );
}

const line = (value) => JSON.stringify(value);
const byKey = ([one], [other]) => (one < other ? -1 : 1);
const inUse = new Set(added.flatMap((skill) => skill.parents));
const groups = [
  { id: 'group:more-programming-languages', name: 'More programming languages' },
  { id: 'group:more-markup-languages', name: 'More markup languages' },
  { id: 'group:more-technologies', name: 'More technologies' },
].filter((group) => inUse.has(group.id));
const text = `{
  "about": "Generated by extend.mjs from linguist-languages, devicon and simple-icons; not to be edited by hand.",
  "domain": "extended",
  "name": "From npm packages",
  "groups": [
${groups.map((group) => `    ${line(group)}`).join(',\n')}
  ],
  "aliases": {
${[...aliases]
  .sort(byKey)
  .map(([id, labels]) => `    ${line(id)}: ${line(labels)}`)
  .join(',\n')}
  },
  "skills": [
${added
  .sort((one, other) => (one.id < other.id ? -1 : 1))
  .map((skill) => `    ${line(skill)}`)
  .join(',\n')}
  ]
}
`;

if (process.argv.includes('--check')) process.exitCode = readFileSync(target, 'utf8') === text ? 0 : 1;
else writeFileSync(target, text);
