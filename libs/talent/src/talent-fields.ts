import { EVIDENCE_TIERS, LANGUAGE_LEVELS } from '@hunar/kernel';
import { type Coordinates, Places } from '@hunar/places';
import type { IndexDefinition } from '@hunar/search';
import { epochDay } from './domain/query/work-conditions';
import type { LanguageSkill, ProfileSkill } from './domain/profile';
import { TALENT_FACETS } from './domain/talent-query';
import { usualSlots } from './domain/working-slots';
import { comparable, type ExchangeTable, usdPerHour } from './exchange/domain/exchange-table';
import type { TalentCard, TalentContribution } from './talent-document';

/** Raised when documents change shape. */
const SHAPE = 3;

/** The talent index without what the taxonomy adds to it. */
export const TALENT_INDEX: Omit<IndexDefinition, 'synonyms' | 'exactWords'> = {
  name: 'talent',
  // Cells are of one list of cities: those of another one are found at other distances.
  version: SHAPE + Places.revision,
  // What people say of themselves, then what they can do, then what follows from that, two fields below, because neighbours share
  // one of PostgreSQL's four weights: "react" finds who knows React before who knows Next.js alone. Prose has every word, and is last.
  searchable: ['name', 'headline', 'skillNames', 'programNames', 'impliedSkillNames', 'city', 'about'],
  // skillLevels and skillEvidence hold "react@3": has React at level 3 or above; "react@evidenced": with that evidence or better.
  // languageLevels likewise: "en@B2". workSlots are half-hours of UTC, cells are where the city lies (`Places`). unknown names what a person does not state.
  keywords: [
    'skills',
    'skillLevels',
    'skillEvidence',
    'cities',
    'countries',
    'languages',
    'languageLevels',
    'programs',
    'cohorts',
    'certified',
    'evidence',
    'workSlots',
    'cells',
    'unknown',
  ],
  facets: TALENT_FACETS,
  numbers: ['rate', 'hours', 'availableFrom', 'updatedAt'],
};

/** What a person does not state, or not so that it can be compared: as the index names it in `unknown`. */
export type Unknown =
  | 'rate.unstated'
  | 'rate.fixed'
  | 'rate.inconvertible'
  | 'hours'
  | 'availableFrom'
  | 'workingHours'
  | 'location';

/** The keyword and number fields of a person's document. `today` is YYYY-MM-DD. */
export function exactFields(
  card: TalentCard,
  contribution: TalentContribution,
  facts: { readonly place: Coordinates | null; readonly table: ExchangeTable; readonly today: string },
) {
  const slots = usualSlots(card.timeZone, card.workingHours, facts.today);
  const incomparable = comparable(card.rate, facts.table);
  const unknown: Unknown[] = [
    ...(incomparable === null ? [] : [`rate.${incomparable}` as const]),
    ...(card.weeklyHours === null ? (['hours'] as const) : []),
    ...(card.availableFrom === null ? (['availableFrom'] as const) : []),
    ...(slots === null ? (['workingHours'] as const) : []),
    ...(facts.place ? [] : (['location'] as const)),
  ];
  return {
    skills: card.skills.map(({ skillId }) => skillId),
    skillLevels: card.skills.flatMap(levelsOf),
    skillEvidence: card.skills.flatMap(evidenceOf),
    cities: card.city === null ? [] : [card.city],
    countries: card.country === null ? [] : [card.country],
    languages: [...new Set(card.languages.map(({ language }) => language))],
    languageLevels: card.languages.flatMap(languageLevelsOf),
    programs: contribution.programs.map(({ slug }) => slug),
    cohorts: contribution.cohorts.map(({ id }) => id),
    certified: [String(card.certified)],
    evidence: tiersUpTo(card.evidence),
    workSlots: (slots ?? []).map(String),
    cells: facts.place ? Places.cellsOf(facts.place) : [],
    unknown,
    rate: usdPerHour(card.rate, facts.table),
    hours: card.weeklyHours,
    availableFrom: card.availableFrom === null ? null : epochDay(card.availableFrom),
  };
}

const levelsOf = ({ skillId, level }: ProfileSkill): string[] =>
  Array.from({ length: level ?? 0 }, (_, below) => `${skillId}@${below + 1}`);

const languageLevelsOf = ({ language, level }: LanguageSkill): string[] =>
  LANGUAGE_LEVELS.slice(0, LANGUAGE_LEVELS.indexOf(level) + 1).map((least) => `${language}@${least}`);

const tiersUpTo = (tier: TalentCard['evidence']) => EVIDENCE_TIERS.slice(0, EVIDENCE_TIERS.indexOf(tier) + 1);

/** Everybody claims: the field starts above that. */
const evidenceOf = ({ skillId, evidence }: ProfileSkill): string[] =>
  tiersUpTo(evidence)
    .slice(1)
    .map((tier) => `${skillId}@${tier}`);
