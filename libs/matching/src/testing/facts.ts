import { money, NO_EMPHASIS } from '@hunar/kernel';
import type { TalentWishes } from '@hunar/talent';
import type { HeldSkill, JobFacts, SkillWish, TalentFacts } from '../domain/facts';
import { OverlapCalculator } from '@hunar/kernel';
import type { ScoringContext } from '../domain/scoring-context';
import type { SkillGraph } from '../domain/skill-graph';

const IMPLIES: Record<string, string[]> = {
  nextjs: ['react'],
  react: ['javascript'],
  fastapi: ['python'],
  flask: ['python'],
  langchain: ['python'],
  langgraph: ['langchain'],
};
const RELATED = [
  ['fastapi', 'flask'],
  ['postgresql', 'mysql'],
  ['react', 'vue'],
] as const;
const NAMES: Record<string, string> = {
  nextjs: 'Next.js',
  react: 'React',
  vue: 'Vue.js',
  javascript: 'JavaScript',
  fastapi: 'FastAPI',
  flask: 'Flask',
  langchain: 'LangChain',
  langgraph: 'LangGraph',
  python: 'Python',
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
};

/** A graph from direct edges: "implies" closed over breadth first, "related" taken both ways. */
export function graphOf(
  implies: Record<string, readonly string[]>,
  related: readonly (readonly [string, string])[],
  names: Record<string, string> = {},
): SkillGraph {
  const reverse: Record<string, string[]> = {};
  for (const [from, targets] of Object.entries(implies)) for (const to of targets) (reverse[to] ??= []).push(from);
  const closure = (edges: Record<string, readonly string[]>, start: string) => {
    const distance = new Map([[start, 0]]);
    const queue = [start];
    for (const id of queue) {
      for (const next of edges[id] ?? []) {
        if (!distance.has(next)) {
          distance.set(next, distance.get(id)! + 1);
          queue.push(next);
        }
      }
    }
    distance.delete(start);
    return [...distance].map(([id, steps]) => ({ id, distance: steps }));
  };
  return {
    implies: (id) => closure(implies, id),
    impliedBy: (id) => closure(reverse, id),
    relatedTo: (id) => related.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])),
    name: (id) => names[id] ?? id,
  };
}

export const GRAPH = graphOf(IMPLIES, RELATED, NAMES);

const OVERLAPS = new OverlapCalculator();

export const contextOf = (changed: Partial<ScoringContext> = {}): ScoringContext => ({
  graph: GRAPH,
  rarity: () => 1,
  now: new Date('2026-11-23T08:00:00Z'),
  overlaps: OVERLAPS,
  ...changed,
});

export const wish = (skillId: string, changed: Partial<SkillWish> = {}): SkillWish => ({
  skillId,
  minLevel: null,
  required: false,
  ...changed,
});

export const held = (skillId: string, changed: Partial<HeldSkill> = {}): HeldSkill => ({
  skillId,
  level: null,
  years: null,
  evidence: 'claimed',
  ...changed,
});

/** A job that asks for nothing but what is passed. */
export const jobOf = (changed: Partial<JobFacts> = {}): JobFacts => ({
  id: 'job-1',
  mustHave: [],
  niceToHave: [],
  rateMin: null,
  rateMax: null,
  weeklyHours: null,
  overlapHours: null,
  timeZone: 'America/Los_Angeles',
  workingHours: [],
  startsOn: null,
  language: null,
  emphasis: NO_EMPHASIS,
  ...changed,
});

/** The id of the n-th person of a test: a UUID, as everywhere; greater numbers have greater ids. */
export const personId = (number: number): string => `0199c0de-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** A person of whom nothing is known but what is passed. */
export const talentOf = (changed: Partial<TalentFacts> = {}): TalentFacts => ({
  id: 'talent-1',
  skills: [],
  rate: null,
  weeklyHours: null,
  availableFrom: null,
  timeZone: null,
  workingHours: [],
  languages: [],
  ...changed,
});

/** The wishes of a person who wishes nothing but what is passed. */
export const wishesOf = (changed: Partial<TalentWishes> = {}): TalentWishes => ({
  skillIds: [],
  engagements: [],
  leastHours: null,
  mostHours: null,
  ...changed,
});

/** The job of the worked example in docs/match-score.md. */
export const EXAMPLE_JOB = jobOf({
  mustHave: [wish('nextjs', { minLevel: 3 }), wish('langchain')],
  niceToHave: [wish('fastapi')],
  rateMax: money(25, 'USD', 'hour'),
  weeklyHours: 20,
  overlapHours: 3,
  language: { language: 'en', level: 'B2' },
});

/** The person of the worked example: works evenings, so that a part of San Francisco's morning is shared. */
export const EXAMPLE_TALENT = talentOf({
  skills: [
    held('nextjs', { level: 4, years: 3, evidence: 'credentialed' }),
    held('langchain', { level: 3, evidence: 'evidenced' }),
    held('flask', { level: 3, years: 2 }),
  ],
  rate: money(20, 'USD', 'hour'),
  weeklyHours: 30,
  availableFrom: '2026-11-01',
  timeZone: 'Asia/Karachi',
  workingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '16:00', end: '00:30' })),
  languages: [{ language: 'en', level: 'B1' }],
});

/** Rarities of the worked example's pool of 2,000, of which so many have each skill. */
export const EXAMPLE_POOL = { size: 2000, holders: { nextjs: 400, langchain: 60, fastapi: 300 } } as const;
