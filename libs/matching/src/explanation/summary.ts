import type { MatchScore, ReasonCode, SkillCredit } from '../domain/match';
import type { Reader } from './catalogue';
import { qualifiedList } from './skill-words';
import type { Wording } from './wording';

/** How many skills a sentence names before it counts the rest. */
const NAMED = 4;
const STORIES = 2;

/** Reasons worth a clause of the one sentence; what is as wanted and needs no mention is left to its part. */
const TOLD: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'overlap.enough',
  'overlap.short',
  'overlap.none',
  'overlap.unknown',
  'overlap.unstated',
  'rate.within',
  'rate.above',
  'rate.unstated',
  'rate.fixed',
  'rate.inconvertible',
  'start.late',
  'hours.short',
  'language.below',
]);

/** The one sentence that a person reads first: skills, then hours in common, pay, and what else stands in the way. */
export function summaryOf(words: Wording, match: MatchScore, reader: Reader): string {
  const clauses = skillClauses(words, match, reader);
  const reasons = match.parts.flatMap((part) => part.reasons);
  for (const reason of reasons) {
    if (!TOLD.has(reason.code)) continue;
    const key = `summary.${reason.code.replace('.', '_')}`;
    clauses.push(words.translate(key, { ...words.params(reason.params), context: reader }));
  }
  if (clauses.length === 0) clauses.push(...plainClauses(words, match, reader));
  return words.sentence(clauses);
}

function skillClauses(words: Wording, match: MatchScore, reader: Reader): string[] {
  const skills = match.parts
    .filter(({ code }) => code === 'must_have' || code === 'nice_to_have')
    .flatMap((part) => part.skills);
  if (skills.length === 0) return [];
  const of = (kind: SkillCredit['credit']) => skills.filter((skill) => skill.credit === kind);
  if (of('missing').length === skills.length) return [words.translate('summary.nothing', { context: reader })];
  const clauses: string[] = [];
  const exact = of('exact');
  if (exact.length > 0) {
    clauses.push(words.translate('summary.exact', { skills: qualifiedList(words, exact, NAMED), context: reader }));
  }
  for (const kind of ['implied', 'neighbouring'] as const) {
    for (const skill of of(kind).slice(0, STORIES)) {
      const params = { skill: words.isolate(skill.skill.name), through: words.isolate(skill.through!.name) };
      clauses.push(words.translate(`summary.${kind}`, params));
    }
  }
  const missing = of('missing').map((skill) => words.isolate(skill.skill.name));
  if (missing.length > 0) {
    const shown = missing.slice(0, NAMED);
    if (missing.length > NAMED) shown.push(words.counted('more', missing.length - NAMED));
    clauses.push(words.translate('summary.missing', { skills: words.list(shown, 'disjunction') }));
  }
  return clauses;
}

/** For a job that asks for nothing of the above: whatever the parts say. */
const plainClauses = (words: Wording, match: MatchScore, reader: Reader): string[] =>
  match.parts
    .flatMap((part) => part.reasons)
    .map((reason) => words.translate(`reason.${reason.code}`, { ...words.params(reason.params), context: reader }));
