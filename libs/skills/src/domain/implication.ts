import type { ImplicationPath, Skill } from './taxonomy.types';

/** Every skill that each skill implies, directly or through others, with the shortest way there. */
export function implicationClosure(
  skills: readonly Skill[],
): ReadonlyMap<string, ReadonlyMap<string, ImplicationPath>> {
  const direct = new Map(skills.map((skill) => [skill.id, skill.implies]));
  return new Map(skills.map((skill) => [skill.id, pathsFrom(skill.id, direct)]));
}

/** The closure seen from its ends: implied id → (implying id → the way). */
export function mirrored(
  closure: ReadonlyMap<string, ReadonlyMap<string, ImplicationPath>>,
): ReadonlyMap<string, ReadonlyMap<string, ImplicationPath>> {
  const mirror = new Map<string, Map<string, ImplicationPath>>();
  for (const [from, paths] of closure) {
    for (const [to, path] of paths) {
      const known = mirror.get(to) ?? new Map<string, ImplicationPath>();
      mirror.set(to, known.set(from, path));
    }
  }
  return mirror;
}

function pathsFrom(start: string, edges: ReadonlyMap<string, readonly string[]>): Map<string, ImplicationPath> {
  const paths = new Map<string, ImplicationPath>();
  const queue: ImplicationPath[] = [[start]];
  for (let path = queue.shift(); path; path = queue.shift()) {
    for (const next of edges.get(path.at(-1) ?? '') ?? []) {
      if (next === start || paths.has(next)) continue;
      const longer = [...path, next];
      paths.set(next, longer);
      queue.push(longer);
    }
  }
  return paths;
}

/** A cycle among the edges as the ids on it, or null. Depth first, iterative, so a long chain cannot overflow the stack. */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  for (const root of edges.keys()) {
    const path: { id: string; next: number }[] = [{ id: root, next: 0 }];
    const onPath = new Set([root]);
    while (path.length > 0) {
      const step = path[path.length - 1]!;
      const target = done.has(step.id) ? undefined : edges.get(step.id)?.[step.next++];
      if (target === undefined) {
        done.add(step.id);
        onPath.delete(step.id);
        path.pop();
      } else if (onPath.has(target)) {
        return [...path.slice(path.findIndex((one) => one.id === target)).map((one) => one.id), target];
      } else if (!done.has(target)) {
        onPath.add(target);
        path.push({ id: target, next: 0 });
      }
    }
  }
  return null;
}
