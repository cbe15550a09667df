import { EVIDENCE_TIERS, LANGUAGE_LEVELS, majorUnits, OverlapCalculator, scheduleOf } from '@hunar/kernel';
import type { Place } from '@hunar/places';
import { kmBetween } from '@hunar/places';
import type { ExplainedWord } from '@hunar/search';
import { type ExchangeTable, usdPerHour } from '../../exchange/domain/exchange-table';
import type { TalentCard } from '../../talent-document';
import type { SkillFilter } from '../talent-query';
import type { Asked, TalentCondition } from './talent-condition';

export const WHY_KINDS = [
  'word',
  'skill',
  'availability',
  'hours',
  'overlap',
  'rate',
  'distance',
  'language',
  'proof',
] as const;
export type WhyKind = (typeof WHY_KINDS)[number];

/** One reason for which a person was found: a code with the parameters from which the sentence is made. */
export interface Why {
  readonly kind: WhyKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a person's card is compared with. */
export interface WhyKnowledge {
  readonly skillName: (id: string) => string;
  readonly place: (city: string, country: string | null) => Place | null;
  readonly table: ExchangeTable;
}

const overlaps = new OverlapCalculator();

/** Why the conditions of a query hold for a person, in their order. Conditions that say it themselves (a city, a cohort) are left out. */
export const whyConditions = (
  card: TalentCard,
  conditions: readonly TalentCondition[],
  knowledge: WhyKnowledge,
): Why[] => conditions.flatMap(({ asked }) => whyOf(card, asked, knowledge));

function whyOf(card: TalentCard, asked: Asked, knowledge: WhyKnowledge): Why[] {
  switch (asked.filter) {
    case 'skillsAll':
      return whySkill(card, asked.skill, knowledge);
    case 'skillsAny':
      return asked.skills.flatMap((skill) => whySkill(card, skill, knowledge));
    case 'availableFrom':
      return [
        card.availableFrom === null
          ? { kind: 'availability', code: 'WHY_AVAILABLE_UNSTATED', params: {} }
          : { kind: 'availability', code: 'WHY_AVAILABLE', params: { date: card.availableFrom } },
      ];
    case 'hoursMin':
      return card.weeklyHours === null
        ? []
        : [{ kind: 'hours', code: 'WHY_HOURS', params: { hours: card.weeklyHours, wanted: asked.hours } }];
    case 'overlap':
      return [whyOverlap(card, asked.overlap)];
    case 'rateMin':
    case 'rateMax': {
      const usd = usdPerHour(card.rate, knowledge.table);
      const { amount, currency, period } = asked.limit;
      const code = asked.filter === 'rateMax' ? 'WHY_RATE_MAX' : 'WHY_RATE_MIN';
      if (usd === null || card.rate === null) return [];
      const own = { own: majorUnits(card.rate), ownCurrency: card.rate.currency, ownPeriod: card.rate.period };
      return [{ kind: 'rate', code, params: { usd: rounded(usd), amount, currency, period, ...own } }];
    }
    case 'near': {
      const place = card.city === null ? null : knowledge.place(card.city, card.country);
      if (place === null) return [];
      const km = Math.round(kmBetween(place, asked.place));
      return [{ kind: 'distance', code: 'WHY_DISTANCE', params: { km, city: asked.place.name } }];
    }
    case 'languages': {
      const { language } = asked.language;
      const levels = card.languages.filter((one) => one.language === language).map(({ level }) => level);
      const best = levels.sort((a, b) => LANGUAGE_LEVELS.indexOf(b) - LANGUAGE_LEVELS.indexOf(a))[0];
      return best ? [{ kind: 'language', code: 'WHY_LANGUAGE', params: { language, level: best } }] : [];
    }
    case 'certified':
      return asked.certified ? [{ kind: 'proof', code: 'WHY_CERTIFIED', params: {} }] : [];
    default:
      return [];
  }
}

/** What the person has of a skill that was asked for; of an alternative that they lack, nothing. */
function whySkill(card: TalentCard, asked: SkillFilter, { skillName }: WhyKnowledge): Why[] {
  const held = card.skills.find(({ skillId }) => skillId === asked.skillId);
  if (!held || (asked.minLevel && (held.level ?? 0) < asked.minLevel)) return [];
  const least = EVIDENCE_TIERS.indexOf(asked.minEvidence ?? 'claimed');
  if (EVIDENCE_TIERS.indexOf(held.evidence) < least) return [];
  const skill = skillName(asked.skillId);
  const tier = held.evidence.toUpperCase();
  return held.level === null
    ? [{ kind: 'skill', code: `WHY_SKILL_${tier}`, params: { skill } }]
    : [{ kind: 'skill', code: `WHY_SKILL_${tier}_LEVEL`, params: { skill, level: held.level } }];
}

function whyOverlap(card: TalentCard, asked: Extract<Asked, { filter: 'overlap' }>['overlap']): Why {
  const schedule = scheduleOf(card.timeZone, card.workingHours);
  if (schedule === null || schedule.assumed) return { kind: 'overlap', code: 'WHY_OVERLAP_UNSTATED', params: {} };
  const hours = rounded(overlaps.meanHours(asked.schedule, schedule, asked.date));
  return { kind: 'overlap', code: 'WHY_OVERLAP', params: { hours, wanted: asked.hours } };
}

/** Where the words of the query were found. What only follows from a skill says so. */
export const whyWords = (words: readonly ExplainedWord[]): Why[] =>
  words.map(({ typed, found, match, field }) => {
    const code = field === 'impliedSkillNames' ? 'WHY_WORD_IMPLIED' : `WHY_WORD_${match.toUpperCase()}`;
    return { kind: 'word', code, params: { typed, found, field } };
  });

const rounded = (value: number): number => Math.round(value * 100) / 100;
