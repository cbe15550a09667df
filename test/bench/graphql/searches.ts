import type { Taxonomy } from '@hunar/skills';
import { readFileSync } from 'node:fs';
import { Random } from '../quality/random';

/** A GraphQL request's body. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const WEB = 'apps/web/src';
const FILES = ['features/talent-search/operations', 'shared/talent/fragments', 'shared/format/fragments'];
const JOBS = ['developer', 'engineer', 'designer', 'analyst'];
const CITIES = ['karachi', 'lahore', 'multan'];

/** The web app's own search operation, with its fragments: cards with skills, facets, highlights. */
const document = (): string => FILES.map((file) => readFileSync(`${WEB}/${file}.graphql`, 'utf8')).join('\n');

/** `count` searches as founders type them, in turn: two words, two skills and a rate range; one word; a start of a word. */
export function searches(taxonomy: Taxonomy, count: number): Operation[] {
  const random = new Random(7);
  const skillIds = commonest(taxonomy);
  const query = document();
  const inputs = [
    () => ({
      text: `${random.pick(JOBS)} ${random.pick(CITIES)}`,
      skillsAll: random.some(skillIds, 2).map((skillId) => ({ skillId })),
      rateMin: 8,
      rateMax: 40,
    }),
    () => ({ text: random.pick([...JOBS, ...CITIES]) }),
    () => ({ text: random.pick([...JOBS, ...CITIES]).slice(0, 3) }),
  ];
  return Array.from({ length: count }, (_, index) => ({
    query,
    variables: { input: inputs[index % inputs.length]!(), first: 20 },
  }));
}

/** Skills that most roles want, and most of the generated people therefore have. */
function commonest(taxonomy: Taxonomy): string[] {
  const wanted = new Map<string, number>();
  for (const id of taxonomy.roles.flatMap(({ core }) => core)) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  return [...wanted]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([id]) => id);
}
