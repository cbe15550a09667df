import { MoneyType } from '@hunar/graphql';
import type { JobPosting } from '@hunar/hiring';
import { SkillRef, type Taxonomy } from '@hunar/skills';
import { toTalentCard } from '@hunar/talent';
import type { MatchScore, PartScore, SkillCredit } from '../domain/match';
import type { Locale, Reader } from '../explanation/catalogue';
import { explain, explainGates } from '../explanation/explain';
import type { ExposureMove } from '../exposure/spread-exposure';
import type { JobsForMe } from '../jobs-for-me.service';
import { explainEmphasis } from '../explanation/explain-emphasis';
import { explainMove } from '../explanation/explain-move';
import type { Shortlist } from '../shortlist';
import { toMutualScore } from './to-mutual-score';
import { type JobCardType, JobsForMeType } from './jobs-for-me.type';
import type { GapType, ScorePartType, SkillCreditType } from './match.type';
import { type ExposureMoveType, ShortlistType } from './shortlist.type';

/** Hundredths as the points that people read. */
const points = (hundredths: number): number => hundredths / 100;

/** A ranking as a founder reads it. Pure: the CLI prints the same. */
export function toShortlist(shortlist: Shortlist, locale: Locale, taxonomy: Taxonomy): ShortlistType {
  const { ranking, emphasis, matches, freshAsOf, tookMs } = shortlist;
  const { modelVersion, poolSize, considered, gates } = ranking;
  return Object.assign(new ShortlistType(), {
    modelVersion,
    poolSize,
    considered,
    tookMs: Math.round(tookMs * 10) / 10,
    freshAsOf,
    gates: explainGates(gates, locale),
    emphasis: explainEmphasis(emphasis, locale),
    matches: matches.map(({ match, card, scoreRank, moved, both }, index) => ({
      jobId: match.jobId,
      rank: index + 1,
      scoreRank,
      moved: moved && toMove(moved, locale),
      both: toMutualScore(both, locale, 'founder'),
      talent: toTalentCard(card, taxonomy),
      ...inWords(match, locale, 'founder'),
    })),
  });
}

/** The jobs as the person whom they fit reads them. */
export function toJobsForMe({ modelVersion, matches }: JobsForMe, locale: Locale, taxonomy: Taxonomy): JobsForMeType {
  return Object.assign(new JobsForMeType(), {
    modelVersion,
    matches: matches.map(({ match, job, both }, index) => ({
      rank: index + 1,
      both: toMutualScore(both, locale, 'freelancer'),
      job: toJobCard(job, taxonomy),
      ...inWords(match, locale, 'freelancer'),
    })),
  });
}

function inWords(
  match: MatchScore,
  locale: Locale,
  reader: Reader,
): { score: number; sentence: string; parts: ScorePartType[]; gaps: GapType[] } {
  const { sentence, parts, gaps } = explain(match, locale, reader);
  return {
    score: points(match.total),
    sentence,
    parts: match.parts.map((part, index) => ({ ...toPart(part), ...parts[index]! })),
    gaps: gaps.map((gap) => ({ ...gap })),
  };
}

function toMove(move: ExposureMove, locale: Locale): ExposureMoveType {
  const { fromRank, toRank, topTens } = move;
  return { fromRank, toRank, topTens, sentence: explainMove(move, locale) };
}

const toPart = ({ value, weight, contribution, skills }: PartScore) => ({
  value,
  weight: points(weight),
  contribution: points(contribution),
  skills: skills.map(toCredit),
});

function toCredit({
  skill,
  credit,
  through,
  level,
  wantedLevel,
  evidence,
  value,
  rarity,
}: SkillCredit): SkillCreditType {
  return { skill, credit, through, level, wantedLevel, evidence, value, rarity };
}

/** A posting as it stands in a list. */
export function toJobCard(job: JobPosting, taxonomy: Taxonomy): JobCardType {
  const { id, organisationId, title, weeklyHours, engagement } = job;
  const refs = (skills: JobPosting['mustHave']) => skills.map(({ skillId }) => SkillRef.of(skillId, taxonomy));
  return {
    id,
    organisationId,
    title,
    rateMin: MoneyType.of(job.rateMin),
    rateMax: MoneyType.of(job.rateMax),
    weeklyHours,
    engagement,
    mustHave: refs(job.mustHave),
    niceToHave: refs(job.niceToHave),
  };
}
