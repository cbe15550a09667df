import { money, type SkillLevel } from '@hunar/kernel';
import fc from 'fast-check';
import { anyGraph, anyJob, anyTalent } from '../testing/arbitraries';
import { contextOf, EXAMPLE_JOB, EXAMPLE_TALENT, held, jobOf, talentOf, wish } from '../testing/facts';
import type { JobFacts, TalentFacts } from './facts';
import type { MatchScore } from './match';
import { DEFAULT_WEIGHTS, FULL_SCORE, PART_CODES, type PartCode } from './model';
import { score } from './score';

const exchange = { base: 'USD', rates: { EUR: 0.9, PKR: 280 } };
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
const part = (match: MatchScore, code: PartCode) => match.parts.find((found) => found.code === code);
const talents = anyTalent(fc.constant('t'));

describe('score', () => {
  it('is the sum of its parts, exactly, whatever the weights', () => {
    const weights = fc
      .tuple(...PART_CODES.map((code) => fc.integer({ min: code === 'availability' ? 1 : 0, max: 5000 })))
      .map(
        (list) => Object.fromEntries(PART_CODES.map((code, index) => [code, list[index]])) as typeof DEFAULT_WEIGHTS,
      );
    fc.assert(
      fc.property(anyGraph, anyJob, talents, weights, (graph, job, talent, chosen) => {
        const rarity = (skillId: string) => 1 + Number(skillId.slice(1)) / 7;
        const match = score(job, talent, contextOf({ graph, exchange, rarity, weights: chosen }));
        expect(sum(match.parts.map(({ contribution }) => contribution))).toBe(match.total);
        expect(sum(match.parts.map(({ weight }) => weight))).toBe(FULL_SCORE);
        for (const { value, weight, contribution, reasons } of match.parts) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(Number.isInteger(contribution)).toBe(true);
          expect(Math.abs(contribution - value * weight)).toBeLessThan(1);
          expect(reasons.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('calls nobody late for living a date ahead of a job that starts at once', () => {
    const now = new Date('2026-11-23T03:00:00Z');
    const job = jobOf({ timeZone: 'America/Los_Angeles', startsOn: null, weeklyHours: null });
    const valueFor = (availableFrom: string) =>
      part(score(job, talentOf({ availableFrom }), { ...contextOf({}), now }), 'availability')!.value;
    // It is 22 November in Los Angeles, and 23 November in Karachi.
    expect(valueFor('2026-11-23')).toBe(1);
    expect(valueFor('2026-11-24')).toBeLessThan(1);
  });

  it('never falls when a person learns, proves or offers more, nor when they ask for less', () => {
    fc.assert(
      fc.property(anyGraph, anyJob, talents, talents, fc.nat(4), (graph, job, talent, other, at) => {
        const context = contextOf({ graph, exchange, rarity: (skillId) => 1 + Number(skillId.slice(1)) / 7 });
        const now = score(job, talent, context).total;
        const better: TalentFacts[] = [{ ...talent, skills: [...talent.skills, ...other.skills] }];
        const skill = talent.skills[at];
        const raised = (change: object) => ({
          ...talent,
          skills: talent.skills.map((one) => (one === skill ? { ...one, ...change } : one)),
        });
        if (skill?.level && skill.level < 5) better.push(raised({ level: (skill.level + 1) as SkillLevel }));
        if (skill?.years) better.push(raised({ years: skill.years + 1 }));
        if (skill) better.push(raised({ evidence: 'credentialed' }));
        if (talent.rate)
          better.push({ ...talent, rate: { ...talent.rate, amountMinor: Math.floor(talent.rate.amountMinor / 2) } });
        if (talent.weeklyHours) better.push({ ...talent, weeklyHours: talent.weeklyHours + 5 });
        for (const facts of better) expect(score(job, facts, context).total).toBeGreaterThanOrEqual(now);
      }),
      { numRuns: 500 },
    );
  });

  it('reads nothing but the facts it names', () => {
    const person = {
      ...EXAMPLE_TALENT,
      name: 'Ayesha',
      gender: 'F',
      dateOfBirth: '1990-01-01',
      religion: 'x',
      photo: 'y',
      fatherName: 'z',
    };
    const read = new Set<string>();
    const watched = new Proxy(person, {
      get: (target, key) => (read.add(String(key)), Reflect.get(target, key)),
      ownKeys: (target) => Reflect.ownKeys(target).filter((key) => key in EXAMPLE_TALENT),
    });
    expect(score(EXAMPLE_JOB, watched, contextOf())).toEqual(score(EXAMPLE_JOB, EXAMPLE_TALENT, contextOf()));
    expect([...read].sort()).toEqual(Object.keys(EXAMPLE_TALENT).sort());
  });

  it('drops what the job does not ask for and shares its weight', () => {
    const bare = score(jobOf(), talentOf(), contextOf());
    expect(bare.parts.map(({ code, weight }) => [code, weight])).toEqual([['availability', FULL_SCORE]]);
    const skills = score(jobOf({ mustHave: [wish('react')] }), talentOf(), contextOf());
    const shown =
      DEFAULT_WEIGHTS.must_have +
      DEFAULT_WEIGHTS.level_and_years +
      DEFAULT_WEIGHTS.evidence +
      DEFAULT_WEIGHTS.availability;
    const fair = (DEFAULT_WEIGHTS.must_have * FULL_SCORE) / shown;
    expect([Math.floor(fair), Math.ceil(fair)]).toContain(part(skills, 'must_have')?.weight);
    expect(skills.parts.map(({ code }) => code)).toEqual(['must_have', 'level_and_years', 'evidence', 'availability']);
  });

  it('grades credit: exact, implied by distance, neighbouring, missing; the best path wins', () => {
    const credit = (...skillIds: string[]) => {
      const match = score(
        jobOf({ mustHave: [wish('javascript')] }),
        talentOf({ skills: skillIds.map((id) => held(id)) }),
        contextOf(),
      );
      const [found] = part(match, 'must_have')!.skills;
      return [found!.credit, found!.through?.id ?? null, found!.value];
    };
    expect(credit('javascript', 'nextjs')).toEqual(['exact', null, 1]);
    expect(credit('react')).toEqual(['implied', 'react', 0.85]);
    expect(credit('nextjs')).toEqual(['implied', 'nextjs', 0.85 * 0.9]);
    expect(credit('nextjs', 'react')).toEqual(['implied', 'react', 0.85]);
    expect(credit('mysql')).toEqual(['missing', null, 0]);
    const near = score(jobOf({ mustHave: [wish('mysql')] }), talentOf({ skills: [held('postgresql')] }), contextOf());
    expect(part(near, 'must_have')).toMatchObject({
      value: 0.4,
      skills: [{ credit: 'neighbouring', through: { name: 'PostgreSQL' } }],
    });
  });

  it('shows the better of two equal paths, in whatever order the skills come', () => {
    const skills = [held('fastapi', { level: 2 }), held('flask', { level: 5 }), held('langchain', { level: 1 })];
    const of = (list: typeof skills) =>
      score(jobOf({ mustHave: [wish('python')] }), talentOf({ skills: list }), contextOf());
    expect(part(of(skills), 'must_have')?.skills[0]?.through?.id).toBe('flask');
    expect(of(skills.toReversed())).toEqual(of(skills));
  });

  it('weighs a rare must-have more than a common one', () => {
    const job = jobOf({ mustHave: [wish('react'), wish('langchain')] });
    const context = contextOf({ rarity: (skillId) => (skillId === 'langchain' ? 3 : 1) });
    const value = (skillId: string) =>
      part(score(job, talentOf({ skills: [held(skillId)] }), context), 'must_have')!.value;
    expect([value('react'), value('langchain')]).toEqual([0.25, 0.75]);
  });

  it('takes unknown for neutral and says so', () => {
    const job: JobFacts = { ...EXAMPLE_JOB, startsOn: '2026-12-01' };
    const match = score(job, talentOf({ skills: [held('nextjs')] }), contextOf());
    const codes = match.parts.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes).toEqual(
      expect.arrayContaining([
        'level.unknown',
        'overlap.unknown',
        'rate.unstated',
        'start.unknown',
        'hours.unknown',
        'language.unknown',
      ]),
    );
    for (const code of ['overlap', 'rate', 'availability', 'language'] as const)
      expect(part(match, code)?.value).toBe(0.5);
  });

  it('takes hours that are not stated for neutral, says so, and hints at what a usual day would share', () => {
    const unstated = { ...EXAMPLE_TALENT, workingHours: [] };
    const overlap = (zone: string | null) =>
      part(score(EXAMPLE_JOB, { ...unstated, timeZone: zone }, contextOf()), 'overlap');
    const date = '2026-11-23';
    expect(overlap('Asia/Karachi')).toMatchObject({
      value: 0.5,
      reasons: [
        { code: 'overlap.unstated', params: { wanted: 3 } },
        { code: 'overlap.usual_none', params: { hours: 0, wanted: 3, date } },
      ],
    });
    expect(overlap('America/New_York')).toMatchObject({
      value: 0.5,
      reasons: [{ code: 'overlap.unstated' }, { code: 'overlap.usual', params: { hours: 6 } }],
    });
    expect(overlap(null)).toMatchObject({ value: 0.5, reasons: [{ code: 'overlap.unknown' }] });
    const gap = (facts: TalentFacts) =>
      score(EXAMPLE_JOB, facts, contextOf()).gaps.find((one) => one.part === 'overlap');
    expect(gap(unstated)).toMatchObject({ code: 'gap.overlap_unstated', gain: 500 });
    expect(gap({ ...unstated, timeZone: null })).toMatchObject({ code: 'gap.overlap_unknown', gain: 500 });
    const day = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '18:00' }));
    expect(gap({ ...unstated, workingHours: day })).toMatchObject({ code: 'gap.overlap_none', gain: 1000 });
  });

  it('names what would raise the score and by how much', () => {
    const match = score(EXAMPLE_JOB, EXAMPLE_TALENT, contextOf());
    const fastapi = match.gaps.find(({ code }) => code === 'gap.skill_neighbouring')!;
    expect(fastapi.params).toEqual({ skill: 'FastAPI', through: 'Flask' });
    const learnt = { ...EXAMPLE_TALENT, skills: [...EXAMPLE_TALENT.skills, held('fastapi', { level: 3 })] };
    expect(score(EXAMPLE_JOB, learnt, contextOf()).total - match.total).toBe(fastapi.gain);
    expect(match.gaps.map(({ gain }) => gain)).toEqual(match.gaps.map(({ gain }) => gain).toSorted((a, b) => b - a));
  });

  it('names nothing that is worth less than a fifth of a point', () => {
    const hours = (weeklyHours: number) =>
      score(EXAMPLE_JOB, { ...EXAMPLE_TALENT, weeklyHours }, contextOf()).gaps.find(
        ({ code }) => code === 'gap.hours_short',
      );
    expect(hours(18)).toMatchObject({ gain: 25 });
    expect(hours(19)).toBeUndefined();
  });

  it('says which required skills are lacking', () => {
    const job = jobOf({ mustHave: [wish('react', { required: true })], niceToHave: [wish('vue', { required: true })] });
    const failed = (skillId: string) =>
      score(job, talentOf({ skills: [held(skillId)] }), contextOf()).gatesFailed.map(({ id }) => id);
    expect(failed('nextjs')).toEqual(['vue']);
    expect(failed('vue')).toEqual(['react']);
    expect(failed('python')).toEqual(['react', 'vue']);
  });

  it('compares rates in one currency by the given table alone', () => {
    const job = jobOf({ rateMax: money(20, 'USD', 'hour') });
    const rateOf = (rate: TalentFacts['rate'], table: typeof exchange | null = exchange) => {
      const found = part(score(job, talentOf({ rate }), contextOf({ exchange: table })), 'rate')!;
      return [found.value, found.reasons[0]!.code];
    };
    expect(rateOf(money(1, 'USD', 'hour'))).toEqual([1, 'rate.within']);
    expect(rateOf(money(25, 'USD', 'hour'))).toEqual([0.5, 'rate.above']);
    expect(rateOf(money(40, 'USD', 'hour'))).toEqual([0, 'rate.above']);
    expect(rateOf(money(41600, 'USD', 'year'))).toEqual([1, 'rate.within']);
    expect(rateOf(money(5600, 'PKR', 'hour'))).toEqual([1, 'rate.within']);
    expect(rateOf(money(5600, 'PKR', 'hour'), null)).toEqual([0.5, 'rate.inconvertible']);
    expect(rateOf(money(500, 'USD', 'fixed'))).toEqual([0.5, 'rate.fixed']);
  });
});
