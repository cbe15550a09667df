import type { JobFacts, SkillWish } from '@hunar/matching';
import { money, NO_EMPHASIS, type SkillLevel } from '@hunar/kernel';
import type { Taxonomy } from '@hunar/skills';
import { seeded } from '../../../libs/matching/src/testing/crowd';
import { jobOf } from '../../../libs/matching/src/testing/facts';

/** Jobs of one kind. */
export interface JobKind {
  readonly name: string;
  readonly jobs: readonly JobFacts[];
}

const TERMS = {
  rateMax: money(25, 'USD', 'hour'),
  weeklyHours: 30,
  overlapHours: 3,
  timeZone: 'America/Los_Angeles',
  language: { language: 'en', level: 'B2' },
} as const;

const wishes = (ids: readonly string[], change: (index: number) => Partial<SkillWish> = () => ({})): SkillWish[] =>
  ids.map((skillId, index) => ({ skillId, minLevel: null, required: false, ...change(index) }));

/**
 * What founders post: for each of the commonest roles 3–5 must-haves, some with a level, 2–3 nice-to-haves and terms; and what is
 * harder or stranger than that.
 */
export function jobKinds(taxonomy: Taxonomy, count = 12): JobKind[] {
  const random = seeded(7);
  const zones = ['America/Los_Angeles', 'America/New_York', 'Europe/London', 'Asia/Dubai'];
  const typical = taxonomy.roles.slice(0, count * 3).filter((_, index) => index % 3 === 0);
  const jobs = typical.map(({ id, core, usual }): JobFacts => {
    const must = [...core, ...usual].slice(0, 3 + Math.floor(random() * 3));
    const nice = usual.filter((skill) => !must.includes(skill)).slice(0, 2 + Math.floor(random() * 2));
    return jobOf({
      ...TERMS,
      id: `typical ${id}`,
      mustHave: wishes(must, (index) => ({
        minLevel: index < 2 ? ((3 + Math.floor(random() * 2)) as SkillLevel) : null,
      })),
      niceToHave: wishes(nice),
      rateMax: money(12 + Math.floor(random() * 30), 'USD', 'hour'),
      weeklyHours: [20, 30, 40][Math.floor(random() * 3)]!,
      timeZone: zones[Math.floor(random() * zones.length)]!,
      overlapHours: 2 + Math.floor(random() * 3),
    });
  });
  const one = (id: string, changed: Partial<JobFacts>): JobFacts => jobOf({ ...TERMS, id, ...changed });
  return [
    { name: 'typical', jobs },
    {
      name: 'rare',
      jobs: [
        one('rare', { mustHave: wishes(['haskell', 'elixir', 'clojure']), niceToHave: wishes(['erlang', 'ocaml']) }),
      ],
    },
    {
      name: 'mixed',
      jobs: [
        one('mixed', {
          mustHave: wishes(['python', 'langgraph', 'fastapi', 'elixir']),
          niceToHave: wishes(['docker', 'haskell']),
        }),
      ],
    },
    {
      name: 'gates',
      jobs: [
        one('gates', {
          mustHave: wishes(['react', 'nodejs', 'typescript', 'postgresql'], (index) => ({ required: index < 2 })),
          niceToHave: wishes(['docker', 'git']),
        }),
      ],
    },
    {
      name: '12 wishes',
      jobs: [
        one('many', {
          mustHave: wishes(['javascript', 'python', 'react', 'docker', 'postgresql', 'solidity', 'figma']),
          niceToHave: wishes(['kubernetes', 'tensorflow', 'seo', 'flutter', 'excel']),
        }),
      ],
    },
    { name: 'one wish', jobs: [one('one', { mustHave: wishes(['javascript']) })] },
    {
      name: 'one wish, no terms',
      jobs: [jobOf({ id: 'bare', mustHave: wishes(['javascript']), emphasis: NO_EMPHASIS })],
    },
    { name: 'terms alone', jobs: [one('terms', {})] },
  ];
}
