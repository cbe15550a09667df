import { EVIDENCE_TIERS, type EvidenceTier } from '@hunar/kernel';
import { type ExchangeTable, amountOfUsdPerHour } from '../../exchange/domain/exchange-table';
import type { SkillFilter } from '../talent-query';
import { within } from './read-talent-query';
import { hasEvidence, hasSkill } from './skill-conditions';
import type { Asked, TalentCondition } from './talent-condition';
import { availableBy, rateCondition } from './work-conditions';

/** A softer condition in the place of one that left nobody, and what it is in the units of the question. */
export interface Relaxation {
  readonly condition: TalentCondition;
  readonly value: string;
}

/** What a condition names, for a list of conditions: its value where a filter has several, else null. */
export function valueOf(asked: Asked): string | null {
  if (asked.filter === 'skillsAll' || asked.filter === 'skillsNot') return asked.skill.skillId;
  return asked.filter === 'languages' ? asked.language.language : null;
}

/** The document's number by which the nearest person outside of a limit is found, and from which side; null: another way. */
export function limitOrder(asked: Asked): { field: string; direction: 'ascending' | 'descending' } | null {
  if (asked.filter === 'rateMax') return { field: 'rate', direction: 'ascending' };
  if (asked.filter === 'rateMin') return { field: 'rate', direction: 'descending' };
  if (asked.filter === 'hoursMin') return { field: 'hours', direction: 'descending' };
  return asked.filter === 'availableFrom' ? { field: 'availableFrom', direction: 'ascending' } : null;
}

/** The limit moved just so far that it admits somebody who has `usdPerHour`, `weeklyHours` or `availableFrom`; null where they state none. */
export function movedTo(
  asked: Asked,
  person: { usdPerHour: number | null; weeklyHours: number | null; availableFrom: string | null },
  table: ExchangeTable,
): Relaxation | null {
  if ((asked.filter === 'rateMax' || asked.filter === 'rateMin') && person.usdPerHour !== null) {
    const { currency, period } = asked.limit;
    const exact = amountOfUsdPerHour(person.usdPerHour, currency, period, table);
    if (exact === null) return null;
    // To the side on which the person is still admitted.
    const amount = (asked.filter === 'rateMax' ? Math.ceil(exact * 100 - 1e-6) : Math.floor(exact * 100 + 1e-6)) / 100;
    const limit = { amount, currency, period, usdPerHour: person.usdPerHour };
    return { condition: rateCondition(asked.filter, limit), value: String(amount) };
  }
  if (asked.filter === 'hoursMin' && person.weeklyHours !== null) {
    const hours = person.weeklyHours;
    const condition: TalentCondition = {
      asked: { filter: 'hoursMin', hours },
      search: { field: 'hours', atLeast: hours },
    };
    return { condition, value: String(hours) };
  }
  if (asked.filter === 'availableFrom' && person.availableFrom !== null) {
    return { condition: availableBy(person.availableFrom), value: person.availableFrom };
  }
  return null;
}

const KM_STEPS = [10, 25, 50, 100, 150, 250, 500, 1_000, 2_500, 20_000];

/** Softer and softer conditions that are tried in turn: wider circles, lower levels, less evidence. */
export function stepsOf(asked: Asked): Relaxation[] {
  if (asked.filter === 'near') {
    const wider = KM_STEPS.filter((km) => km > asked.km);
    return wider.map((km) => ({ condition: within(asked.place, km), value: String(km) }));
  }
  if (asked.filter === 'skillsAll') return skillSteps(asked.skill);
  if (asked.filter !== 'evidence') return [];
  // To ask for a claim is to ask for no evidence.
  const weaker = weakerThan(asked.tier).filter((tier) => tier !== 'claimed');
  return weaker.map((tier) => ({ condition: hasEvidence(tier), value: tier.toUpperCase() }));
}

/** Lower levels down to none, which is 0; then less evidence; then the skill and nothing else. */
function skillSteps(skill: SkillFilter): Relaxation[] {
  const level = skill.minLevel ?? 0;
  const lower = Array.from({ length: level }, (_, below) => level - 1 - below);
  const weaker = weakerThan(skill.minEvidence ?? 'claimed');
  const step = (softer: Omit<SkillFilter, 'skillId'>, value: string): Relaxation => ({
    condition: hasSkill({ skillId: skill.skillId, ...softer }),
    value,
  });
  return [
    ...lower.map((minLevel) => step({ minLevel, minEvidence: skill.minEvidence }, String(minLevel))),
    ...weaker.map((tier) =>
      step({ minLevel: skill.minLevel, minEvidence: tier === 'claimed' ? null : tier }, tier.toUpperCase()),
    ),
    ...(lower.length > 0 && weaker.length > 0 ? [step({}, 'ANY')] : []),
  ];
}

/** Less evidence, the strongest first. */
const weakerThan = (tier: EvidenceTier): EvidenceTier[] =>
  EVIDENCE_TIERS.slice(0, EVIDENCE_TIERS.indexOf(tier)).toReversed();
