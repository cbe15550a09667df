import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Role, Skill, SkillGroup, TaxonomyData } from './taxonomy.types';

interface DomainFile {
  readonly domain: string;
  readonly groups?: readonly { id: string; name: string }[];
  readonly skills: readonly (Omit<Skill, 'domain' | 'guarded'> & { guarded?: readonly string[] })[];
}

/** Additions to skills of other files, which only the generated extension uses. */
interface ExtensionFile extends DomainFile {
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

/** The folder of the data files, found by walking up: beside the source, or copied under dist. */
export function dataFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const candidate of [join(folder, 'data'), join(folder, 'libs', 'skills', 'data')]) {
      if (existsSync(join(candidate, 'taxonomy'))) return candidate;
    }
    if (dirname(folder) === folder)
      throw new Error(`The skill taxonomy's data files are missing (looked above ${from})`);
  }
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Reads one file of the data folder, e.g. `reading/decoys.json`. */
export const readDataFile = <T>(name: string): T => readJson<T>(join(dataFolder(), name));

/** The domain files of our own making, before the extension. */
export function readOwnTaxonomy(folder: string = dataFolder()): TaxonomyData {
  const groups: SkillGroup[] = [];
  const skills: Skill[] = [];
  const names = readdirSync(join(folder, 'taxonomy')).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) addDomain(readJson<DomainFile>(join(folder, 'taxonomy', name)), groups, skills);
  const { roles } = readJson<{ roles: Role[] }>(join(folder, 'roles.json'));
  return { groups, skills, roles: roles.map((role) => ({ ...role, aliases: role.aliases ?? [] })) };
}

/** Everything: our files, then what `data/extend.mjs` took from npm packages. The extension never overrides ours. */
export function readTaxonomy(folder: string = dataFolder()): TaxonomyData {
  const own = readOwnTaxonomy(folder);
  const path = join(folder, 'taxonomy-extended.json');
  if (!existsSync(path)) return own;
  const extension = readJson<ExtensionFile>(path);
  const groups = [...own.groups];
  const skills = own.skills.map((skill) => {
    const more = extension.aliases[skill.id];
    return more ? { ...skill, aliases: [...skill.aliases, ...more] } : skill;
  });
  addDomain(extension, groups, skills);
  return { ...own, groups, skills };
}

function addDomain(file: DomainFile, groups: SkillGroup[], skills: Skill[]): void {
  for (const group of file.groups ?? []) groups.push({ ...group, domain: file.domain });
  for (const skill of file.skills) {
    skills.push({
      id: skill.id,
      name: skill.name,
      aliases: skill.aliases ?? [],
      parents: skill.parents ?? [],
      implies: skill.implies ?? [],
      related: skill.related ?? [],
      guarded: skill.guarded ?? [],
      domain: file.domain,
    });
  }
}
