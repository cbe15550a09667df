import { type Failure, failures, LANGUAGE_LEVELS, type Result, success } from '@hunar/kernel';
import { type Place, Places } from '@hunar/places';
import type { ExchangeTable } from '../../exchange/domain/exchange-table';
import type { NearFilter, SkillFilter, TalentQuery } from '../talent-query';
import { skillConditions, together } from './skill-conditions';
import type { TalentCondition } from './talent-condition';
import { workConditions, type WorkFailureCode } from './work-conditions';

export type TalentQueryFailureCode = 'SKILL_UNKNOWN' | 'CITY_UNKNOWN' | 'CITY_UNKNOWN_NEAR' | WorkFailureCode;

/** What a query is read with. */
export interface QueryKnowledge {
  readonly skill: (id: string) => boolean;
  readonly place: (name: string, country: string | null) => Place | null;
  /** Cities that a name may have meant. */
  readonly placesLike: (name: string, country: string | null) => readonly string[];
  readonly table: ExchangeTable;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A query that was understood. */
export interface ReadTalentQuery {
  /** Empty: no words were typed. */
  readonly text: string;
  readonly conditions: readonly TalentCondition[];
  /** The same, each by itself: `together` makes conditions of all of them, or of some. */
  readonly apart: readonly TalentCondition[];
  readonly sort: TalentQuery['sort'];
}

/** Reads a query, or says all that is wrong with it. */
export function readTalentQuery(
  query: TalentQuery,
  knowledge: QueryKnowledge,
): Result<ReadTalentQuery, TalentQueryFailureCode> {
  const wrong: Failure<TalentQueryFailureCode>[] = [...unknownSkills(query, knowledge)];
  const apart: TalentCondition[] = [...skillConditions(query), ...listConditions(query)];
  const near = query.near ? nearCondition(query.near, knowledge) : null;
  for (const part of [...(near ? [near] : []), ...workConditions(query, knowledge.table, knowledge.today)]) {
    if ('code' in part) wrong.push(part);
    else apart.push(part);
  }
  if (wrong.length > 0) return failures(wrong);
  return success({ text: query.text?.trim() ?? '', conditions: together(apart), apart, sort: query.sort });
}

function* unknownSkills(query: TalentQuery, { skill }: QueryKnowledge): Generator<Failure<'SKILL_UNKNOWN'>> {
  for (const field of ['skillsAll', 'skillsAny', 'skillsNot'] as const) {
    const filters: readonly SkillFilter[] = query[field] ?? [];
    for (const [index, { skillId }] of filters.entries()) {
      if (skill(skillId)) continue;
      yield { code: 'SKILL_UNKNOWN', path: [field, String(index), 'skillId'], params: { value: skillId } };
    }
  }
}

/** The conditions that name values. */
function* listConditions(query: TalentQuery): Generator<TalentCondition> {
  const fields = { cities: 'cities', countries: 'countries', cohortIds: 'cohorts', programSlugs: 'programs' } as const;
  for (const filter of Object.keys(fields) as (keyof typeof fields)[]) {
    const values = query[filter] ?? [];
    if (values.length > 0) yield { asked: { filter, values }, search: { field: fields[filter], anyOf: values } };
  }
  for (const language of query.languages ?? []) {
    const token = `${language.language}@${language.minLevel ?? LANGUAGE_LEVELS[0]}`;
    yield { asked: { filter: 'languages', language }, search: { field: 'languageLevels', allOf: [token] } };
  }
  if (typeof query.certified === 'boolean') {
    const { certified } = query;
    yield { asked: { filter: 'certified', certified }, search: { field: 'certified', anyOf: [String(certified)] } };
  }
}

function nearCondition(
  near: NearFilter,
  { place: find, placesLike }: QueryKnowledge,
): TalentCondition | Failure<TalentQueryFailureCode> {
  const { city, km } = near;
  const country = near.country ?? null;
  const place = find(city, country);
  if (place !== null) return within(place, km);
  const like = placesLike(city, country).join(', ');
  const code = like === '' ? 'CITY_UNKNOWN' : 'CITY_UNKNOWN_NEAR';
  return { code, path: ['near', 'city'], params: { value: city, like } };
}

/** Lives within so many km of a place; who lives in a city that nobody knows does not. */
export const within = (place: Place, km: number): TalentCondition => ({
  asked: { filter: 'near', place, km },
  search: { field: 'cells', anyOf: Places.cellsWithin(place, km) },
});
