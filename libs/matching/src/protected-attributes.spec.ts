import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  createSourceFile,
  forEachChild,
  isExportDeclaration,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isStringLiteral,
  type Node,
  ScriptTarget,
  type SourceFile,
} from 'typescript';

const LIBS = join(__dirname, '../..');
const MENTION = /protected_?attributes|father_?name|date_?of_?birth|region_?of_?origin/i;

/** A name that is imported from a file; `*`: all of it. */
type Reached = readonly [file: string, name: string];

const parsed = new Map<string, SourceFile>();
function parse(file: string): SourceFile {
  let source = parsed.get(file);
  if (!source)
    parsed.set(file, (source = createSourceFile(file, readFileSync(file, 'utf8'), ScriptTarget.Latest, false)));
  return source;
}

/** Our own file behind an import; null for a package. */
function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('@hunar/')) return join(LIBS, specifier.slice('@hunar/'.length), 'src/index.ts');
  if (!specifier.startsWith('.')) return null;
  const path = join(dirname(from), specifier);
  return [`${path}.ts`, join(path, 'index.ts')].find((candidate) => existsSync(candidate)) ?? null;
}

/** What a file takes from others. Of a library's index, only the file that defines the name which is asked for. */
function takenBy([file, name]: Reached): Reached[] {
  const taken: Reached[] = [];
  const isDoor = file.endsWith('/index.ts');
  forEachChild(parse(file), (node) => {
    if (!isImportDeclaration(node) && !isExportDeclaration(node)) return;
    const target = specifierOf(node) === null ? null : resolve(file, specifierOf(node)!);
    if (target === null) return;
    const names = namesOf(node);
    if (!isDoor) taken.push(...names.map((one): Reached => [target, one]));
    else if (names.includes(name) || names.includes('*')) taken.push([target, name]);
  });
  return taken;
}

const specifierOf = (node: Node & { moduleSpecifier?: Node }): string | null =>
  node.moduleSpecifier && isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null;

function namesOf(node: Node): string[] {
  if (isImportDeclaration(node)) {
    const bindings = node.importClause?.namedBindings;
    return bindings && isNamedImports(bindings)
      ? bindings.elements.map((element) => (element.propertyName ?? element.name).text)
      : ['*'];
  }
  const clause = isExportDeclaration(node) ? node.exportClause : undefined;
  return clause && isNamedExports(clause)
    ? clause.elements.map((element) => (element.propertyName ?? element.name).text)
    : ['*'];
}

/** Everything that is reached from the files of a library by imports. Modules wire whole libraries together and compute nothing. */
function reachableFrom(library: string): string[] {
  const files = globSync('**/*.ts', { cwd: join(LIBS, library, 'src') })
    .filter((file) => !/\.spec\.ts$|\.module\.ts$|^testing\//.test(file))
    .map((file) => join(LIBS, library, 'src', file));
  const queue: Reached[] = files.map((file) => [file, '*']);
  const seen = new Set(queue.map(String));
  for (const reached of queue) {
    for (const next of takenBy(reached)) {
      if (next[0].endsWith('.module.ts') || next[1].endsWith('Module') || seen.has(String(next))) continue;
      seen.add(String(next));
      queue.push(next);
    }
  }
  return [...new Set(queue.map(([file]) => file).filter((file) => !file.endsWith('/index.ts')))];
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');

describe('protected attributes', () => {
  it('are mentioned in no file that the matching library reaches by imports', () => {
    const reached = reachableFrom('matching');
    const names = reached.map((file) => relative(LIBS, file));
    expect(names).toContain('talent/src/persistence/talent-profile.entity.ts');
    expect(names).toContain('talent/src/persistence/scorable-talent.repository.ts');
    expect(names).not.toContain('talent/src/persistence/protected-attributes.repository.ts');
    const mentions = reached.filter((file) => MENTION.test(withoutComments(readFileSync(file, 'utf8'))));
    expect(mentions.map((file) => relative(LIBS, file))).toEqual([]);
  });

  it('are reached by insights, which shows that the search finds them', () => {
    const names = reachableFrom('insights').map((file) => relative(LIBS, file));
    expect(names).toContain('talent/src/persistence/protected-attributes.repository.ts');
  });
});
