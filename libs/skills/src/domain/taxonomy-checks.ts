import { findCycle } from './implication';
import { labelKey } from './labels/label-key';
import type { TaxonomyData } from './taxonomy.types';

/** The least that the taxonomy must hold. */
export const TAXONOMY_SIZE = { skills: 1200, labels: 4000, roles: 150 } as const;

/** Everything wrong with the data, one sentence each; empty when it is sound. */
export function taxonomyProblems(data: TaxonomyData): readonly string[] {
  return [...sizes(data), ...identities(data), ...labels(data), ...edges(data), ...cycles(data), ...roles(data)];
}

function* sizes({ skills, roles: roleList }: TaxonomyData): Generator<string> {
  const labelCount = skills.reduce((sum, skill) => sum + 1 + skill.aliases.length, 0);
  if (skills.length < TAXONOMY_SIZE.skills) yield `${skills.length} skills are fewer than ${TAXONOMY_SIZE.skills}`;
  if (labelCount < TAXONOMY_SIZE.labels) yield `${labelCount} labels are fewer than ${TAXONOMY_SIZE.labels}`;
  if (roleList.length < TAXONOMY_SIZE.roles) yield `${roleList.length} roles are fewer than ${TAXONOMY_SIZE.roles}`;
}

function* identities(data: TaxonomyData): Generator<string> {
  for (const kind of ['skills', 'groups', 'roles'] as const) {
    const seen = new Set<string>();
    for (const { id } of data[kind]) {
      if (seen.has(id)) yield `${kind}: the id ${id} is used twice`;
      seen.add(id);
    }
  }
  for (const { id } of data.skills) if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) yield `${id} is no slug`;
  for (const { id } of data.groups) if (!/^group:[a-z0-9-]+$/.test(id)) yield `${id} is no group id`;
}

function* labels({ skills }: TaxonomyData): Generator<string> {
  const owner = new Map<string, { id: string; label: string }>();
  for (const skill of skills) {
    for (const label of [skill.name, ...skill.aliases]) {
      const key = labelKey(label);
      const other = owner.get(key);
      if (key === '') yield `${skill.id}: the label "${label}" has no letter or digit`;
      else if (other && other.id !== skill.id) {
        yield `"${label}" of ${skill.id} is also a label of ${other.id} ("${other.label}")`;
      } else owner.set(key, { id: skill.id, label });
    }
    for (const label of skill.guarded) {
      if (label !== skill.name && !skill.aliases.includes(label))
        yield `${skill.id}: guarded "${label}" is no label of it`;
    }
  }
}

function* edges({ skills, groups }: TaxonomyData): Generator<string> {
  const skillIds = new Set(skills.map((skill) => skill.id));
  const shelves = new Set([...groups.map((group) => group.id), ...skillIds]);
  for (const skill of skills) {
    if (skill.parents.length === 0) yield `${skill.id} is an orphan: it has no parent`;
    for (const id of skill.parents) if (!shelves.has(id)) yield `${skill.id}: the parent ${id} does not exist`;
    for (const kind of ['implies', 'related'] as const) {
      for (const id of skill[kind]) {
        if (!skillIds.has(id)) yield `${skill.id}: ${kind} ${id}, which does not exist`;
        if (id === skill.id) yield `${skill.id}: ${kind} itself`;
      }
    }
  }
  const inUse = new Set(skills.flatMap((skill) => skill.parents));
  for (const { id } of groups) if (!inUse.has(id)) yield `the group ${id} is empty`;
}

function* cycles({ skills }: TaxonomyData): Generator<string> {
  for (const kind of ['implies', 'parents'] as const) {
    const cycle = findCycle(new Map(skills.map((skill) => [skill.id, skill[kind]])));
    if (cycle) yield `${kind} runs in a circle: ${cycle.join(' → ')}`;
  }
}

function* roles({ skills, roles: roleList }: TaxonomyData): Generator<string> {
  const ids = new Set(skills.map((skill) => skill.id));
  for (const role of roleList) {
    if (role.core.length === 0) yield `the role ${role.id} has no core skill`;
    for (const id of [...role.core, ...role.usual]) {
      if (!ids.has(id)) yield `the role ${role.id} names ${id}, which does not exist`;
    }
  }
}
