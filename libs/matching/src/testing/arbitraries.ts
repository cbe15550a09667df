import {
  type Emphasis,
  ENGAGEMENTS,
  EVIDENCE_TIERS,
  LANGUAGE_LEVELS,
  money,
  NO_EMPHASIS,
  PERIODS,
  type SkillLevel,
} from '@hunar/kernel';
import type { TalentWishes } from '@hunar/talent';
import fc from 'fast-check';
import type { HeldSkill, JobFacts, SkillWish, TalentFacts, WorkingHours } from '../domain/facts';
import type { SkillGraph } from '../domain/skill-graph';
import { graphOf, personId } from './facts';

const SKILLS = Array.from({ length: 9 }, (_, index) => `s${index}`);
const skillId = fc.constantFrom(...SKILLS);
const level = fc.option(fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<SkillLevel>);
const days = fc.constantFrom('2026-11-20', '2026-11-23', '2026-12-20', '2027-03-10', '2027-06-01');
// few distinct values: ties are what a ranking gets wrong
const rate = fc.option(
  fc
    .record({
      amount: fc.constantFrom(5, 10, 12, 20, 30),
      currency: fc.constantFrom('USD', 'EUR', 'PKR'),
      period: fc.constantFrom(...PERIODS),
    })
    .map(({ amount, currency, period }) => money(amount, currency, period)),
);
const zone = fc.constantFrom('Asia/Karachi', 'America/Los_Angeles', 'Europe/London');
const workingHours: fc.Arbitrary<WorkingHours[]> = fc.constantFrom(
  [],
  [{ weekday: 1, start: '20:00', end: '02:00' }],
  [1, 2, 3].map((weekday) => ({ weekday, start: '14:00', end: '23:30' })),
);
const language = fc.record({ language: fc.constantFrom('en', 'ar'), level: fc.constantFrom(...LANGUAGE_LEVELS) });
const hours = fc.option(fc.constantFrom(10, 20, 40));

const heldSkill: fc.Arbitrary<HeldSkill> = fc.record({
  skillId,
  level,
  years: fc.option(fc.constantFrom(0, 1, 2.5, 8)),
  evidence: fc.constantFrom(...EVIDENCE_TIERS),
});

/** "Implies" edges go from a higher number to a lower one, so that there is no cycle. */
export const anyGraph: fc.Arbitrary<SkillGraph> = fc
  .tuple(
    fc.array(fc.tuple(skillId, skillId), { maxLength: 10 }),
    fc.array(fc.tuple(skillId, skillId), { maxLength: 6 }),
  )
  .map(([edges, related]) => {
    const implies: Record<string, string[]> = {};
    for (const [from, to] of edges) if (from > to) (implies[from] ??= []).push(to);
    return graphOf(
      implies,
      related.filter(([a, b]) => a !== b),
    );
  });

export const anyTalent = (id: fc.Arbitrary<string>): fc.Arbitrary<TalentFacts> =>
  fc.record({
    id,
    skills: fc.array(heldSkill, { maxLength: 5 }),
    rate,
    weeklyHours: hours,
    availableFrom: fc.option(days),
    timeZone: fc.option(zone),
    workingHours,
    languages: fc.array(language, { maxLength: 2 }),
  });

/** People of whom many are alike in all but the id. */
export const anyPeople: fc.Arbitrary<TalentFacts[]> = fc
  .array(fc.tuple(anyTalent(fc.constant('')), fc.integer({ min: 1, max: 4 })), { maxLength: 10 })
  .chain((groups) => {
    const people = groups.flatMap(([facts, copies]) => Array.from({ length: copies }, () => facts));
    return fc
      .shuffledSubarray(
        people.map((_, index) => index),
        { minLength: people.length },
      )
      .map((order) => people.map((facts, index) => ({ ...facts, id: personId(order[index]!) })));
  });

const wishes = (required: fc.Arbitrary<boolean>): fc.Arbitrary<SkillWish[]> =>
  fc.array(fc.record({ skillId, minLevel: level, required }), { maxLength: 3 });

/** What somebody wishes of a job; most state only some of it. */
export const anyWishes: fc.Arbitrary<TalentWishes> = fc.record({
  skillIds: fc.uniqueArray(skillId, { maxLength: 4 }),
  engagements: fc.uniqueArray(fc.constantFrom(...ENGAGEMENTS), { maxLength: 2 }),
  leastHours: fc.option(fc.constantFrom(5, 20)),
  mostHours: fc.option(fc.constantFrom(20, 40)),
});

const steps = fc.constantFrom(-2, -1, 0, 1, 2);

/** Most jobs have none. */
export const anyEmphasis: fc.Arbitrary<Emphasis> = fc.oneof(
  fc.constant(NO_EMPHASIS),
  fc.record({ skills: steps, cost: steps, hours: steps, proof: steps }),
);

/** Gates are rare: they would leave most lists empty. */
export const anyJob: fc.Arbitrary<JobFacts> = fc.record({
  id: fc.integer({ min: 0, max: 99 }).map((id) => `j${id}`),
  mustHave: wishes(fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })),
  niceToHave: wishes(fc.constant(false)),
  rateMin: fc.constant(null),
  rateMax: rate,
  weeklyHours: hours,
  overlapHours: fc.option(fc.constantFrom(0, 2, 3.5)),
  timeZone: zone,
  workingHours,
  startsOn: fc.option(days),
  language: fc.option(language),
  emphasis: anyEmphasis,
});
