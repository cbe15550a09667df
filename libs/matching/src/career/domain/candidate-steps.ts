import { type Money, money, type SkillLevel } from '@hunar/kernel';
import { LEARNT_LEVEL } from '../../domain/gaps';
import type { HeldSkill, TalentFacts } from '../../domain/facts';
import { statedLevel } from '../../domain/language';
import { HOURS_PER, hourlyRate } from '../../domain/rate';
import type { CareerStep } from './career-step';
import { levelsAbove, type Wanted } from './wanted';

/** What somebody learns from nothing is not said to reach further than this: advanced. */
const MOST_LEARNT = 4;
/** How much less is a little less. */
const LOWER_BY = [0.1, 0.2] as const;
const MOST_HOURS = 40;
const USUAL_HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '18:00' }));

/** Everything that `facts` could become by one step that some open job would notice. `today`: YYYY-MM-DD. */
export function candidateSteps(facts: TalentFacts, wanted: Wanted, today: string): CareerStep[] {
  return [
    ...missingSkills(facts, wanted),
    ...facts.skills.flatMap((held) => heldSkill(facts, held)),
    ...rateSteps(facts, wanted),
    ...hoursSteps(facts, wanted),
    ...startSteps(facts, today),
    ...workingHoursSteps(facts, wanted),
    ...languageSteps(facts, wanted),
  ];
}

/** A wanted skill that is not held, at working level and at each level that a job wishes for. */
function* missingSkills(facts: TalentFacts, wanted: Wanted): Iterable<CareerStep> {
  const held = new Set(facts.skills.map(({ skillId }) => skillId));
  for (const [skillId, wished] of wanted.skills) {
    if (held.has(skillId)) continue;
    for (const level of [...new Set([LEARNT_LEVEL, ...wished])].sort()) {
      if (level > MOST_LEARNT) continue;
      const learnt: HeldSkill = { skillId, level, years: null, evidence: 'claimed' };
      const changed = { skills: [...facts.skills, learnt] };
      yield { code: 'step.skill', params: { skillId, level }, group: `skill ${skillId}`, changed, part: null };
    }
  }
}

/** The next level, or the level where none is stated; a proof where there is none. */
function heldSkill(facts: TalentFacts, held: HeldSkill): CareerStep[] {
  const { skillId, level, evidence } = held;
  const changed = (change: Partial<HeldSkill>) => ({
    skills: facts.skills.map((one) => (one === held ? { ...one, ...change } : one)),
  });
  const step = (code: CareerStep['code'], params: CareerStep['params'], change: Partial<HeldSkill>): CareerStep => ({
    code,
    params: { skillId, ...params },
    group: `${code} ${skillId}`,
    changed: changed(change),
    part: null,
  });
  const steps: CareerStep[] = [];
  if (level === null) steps.push(step('step.level_stated', { level: LEARNT_LEVEL }, { level: LEARNT_LEVEL }));
  else if (level < 5) {
    const next = (level + 1) as SkillLevel;
    steps.push(step('step.level', { level: next, from: level }, { level: next }));
  }
  if (evidence === 'claimed') steps.push(step('step.evidence', {}, { evidence: 'evidenced' }));
  return steps;
}

/** Without a rate: one that three quarters of the jobs of the commonest currency pay. With one: a little less, where some pay less. */
function rateSteps(facts: TalentFacts, { budgets }: Wanted): CareerStep[] {
  const step = (code: CareerStep['code'], rate: Money): CareerStep => {
    return { code, params: { rate }, group: 'rate', changed: { rate }, part: 'rate' };
  };
  if (facts.rate === null) {
    const [commonest] = [...budgets].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
    if (!commonest) return [];
    const [currency, amounts] = commonest;
    return [step('step.rate_stated', money(Math.floor(amounts[amounts.length >> 2]!) || 1, currency, 'hour'))];
  }
  const { rate } = facts;
  const hourly = hourlyRate(rate);
  if (hourly === null || rate.period === 'fixed') return [];
  const paidLess = (budgets.get(rate.currency) ?? []).some((amount) => amount < hourly.amount);
  if (!paidLess) return [];
  const perHour = HOURS_PER[rate.period];
  return LOWER_BY.map((by) => {
    const amount = hourly.amount * perHour * (1 - by);
    return step('step.rate_lower', money(amount >= 10 ? Math.floor(amount) : amount, rate.currency, rate.period));
  });
}

/** As many hours as jobs want, up to a usual week. */
function hoursSteps({ weeklyHours }: TalentFacts, wanted: Wanted): CareerStep[] {
  const code = weeklyHours === null ? 'step.hours_stated' : 'step.hours_more';
  return [...wanted.weeklyHours.keys()]
    .filter((hours) => hours > (weeklyHours ?? 0) && hours <= MOST_HOURS)
    .sort((a, b) => a - b)
    .map((hours) => {
      return { code, params: { hours }, group: 'hours', changed: { weeklyHours: hours }, part: 'availability' };
    });
}

function startSteps({ availableFrom }: TalentFacts, today: string): CareerStep[] {
  if (availableFrom !== null && availableFrom <= today) return [];
  return [{ code: 'step.start', params: {}, group: 'start', changed: { availableFrom: today }, part: 'availability' }];
}

/** The usual hours of the person's own zone, as an example. */
function workingHoursSteps({ timeZone, workingHours }: TalentFacts, { overlap }: Wanted): CareerStep[] {
  if (timeZone === null || workingHours.length > 0 || !overlap) return [];
  const changed = { workingHours: USUAL_HOURS };
  return [{ code: 'step.working_hours', params: {}, group: 'working hours', changed, part: 'overlap' }];
}

function languageSteps({ languages }: TalentFacts, wanted: Wanted): CareerStep[] {
  return [...wanted.languages].flatMap(([language, wished]) => {
    const from = statedLevel(languages, language);
    return levelsAbove(wished, from).map((languageLevel): CareerStep => {
      return {
        code: from === null ? 'step.language_stated' : 'step.language',
        params: { language, languageLevel },
        group: `language ${language}`,
        changed: { languages: [...languages, { language, level: languageLevel }] },
        part: 'language',
      };
    });
  });
}
