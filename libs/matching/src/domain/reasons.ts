import { money } from '@hunar/kernel';
import type { Reason, ReasonCode, SkillCredit } from './match';
import { statedLevel } from './language';
import type { PartCode } from './model';
import type { PreparedJob } from './prepared-job';
import type { PreparedTalent } from './prepared-talent';
import { convertRate } from './rate';

type ReasonsOf = (job: PreparedJob, talent: PreparedTalent, value: number, skills: readonly SkillCredit[]) => Reason[];

/** One reason for each code that some skill has, in the order given. */
function grouped(
  skills: readonly SkillCredit[],
  codes: readonly ReasonCode[],
  of: (skill: SkillCredit) => ReasonCode | null,
): Reason[] {
  return codes.flatMap((code) => {
    const count = skills.filter((skill) => of(skill) === code).length;
    return count > 0 ? [{ code, params: { count } }] : [];
  });
}

const possession: ReasonsOf = (_job, _talent, _value, skills) =>
  grouped(
    skills,
    ['skills.exact', 'skills.implied', 'skills.neighbouring', 'skills.missing'],
    (skill) => `skills.${skill.credit}`,
  );

/** Which level sentence a skill belongs to; null for a skill that nothing stands for. */
export function levelCode(skill: SkillCredit): ReasonCode | null {
  if (skill.credit === 'missing') return null;
  if (skill.level === null) return 'level.unknown';
  return skill.wantedLevel !== null && skill.level < skill.wantedLevel ? 'level.below' : 'level.held';
}

const levels: ReasonsOf = (_job, _talent, _value, skills) => {
  const reasons = grouped(skills, ['level.held', 'level.below', 'level.unknown'], levelCode);
  return reasons.length > 0 ? reasons : [{ code: 'level.nothing', params: {} }];
};

const evidence: ReasonsOf = (_job, _talent, _value, skills) => {
  const codes = ['evidence.credentialed', 'evidence.evidenced', 'evidence.claimed'] as const;
  const reasons = grouped(skills, codes, (skill) => skill.evidence && `evidence.${skill.evidence}`);
  return reasons.length > 0 ? reasons : [{ code: 'evidence.nothing', params: {} }];
};

/** Less reads as none: people are told hours with one decimal. */
const LEAST_HOURS = 0.1;

const overlap: ReasonsOf = (job, talent) => {
  const wanted = job.overlapHours!;
  const { schedule } = talent;
  if (schedule === null) return [{ code: 'overlap.unknown', params: { wanted } }];
  const hours = job.hoursWith(schedule);
  const params = { hours, wanted, date: job.startDate };
  const some = hours >= LEAST_HOURS;
  if (schedule.assumed) {
    const hint = some ? 'overlap.usual' : 'overlap.usual_none';
    return [
      { code: 'overlap.unstated', params: { wanted } },
      { code: hint, params },
    ];
  }
  return [{ code: hours >= wanted ? 'overlap.enough' : some ? 'overlap.short' : 'overlap.none', params }];
};

const rate: ReasonsOf = (job, talent, value) => {
  const max = job.facts.rateMax!;
  const stated = talent.facts.rate;
  if (stated === null) return [{ code: 'rate.unstated', params: { max } }];
  if (talent.rate === null) return [{ code: 'rate.fixed', params: { max, rate: stated } }];
  const hourly = convertRate(talent.rate, job.rateMax!.currency, job.exchange);
  if (hourly === null) return [{ code: 'rate.inconvertible', params: { max, rate: stated } }];
  const converted = stated.currency === max.currency ? null : money(hourly, max.currency, 'hour');
  if (value === 1) return [{ code: 'rate.within', params: { max, rate: stated, converted } }];
  const percent = job.rateMax!.amount > 0 ? Math.ceil((hourly / job.rateMax!.amount - 1) * 100 - 1e-9) : 100;
  return [{ code: 'rate.above', params: { max, rate: stated, converted, percent } }];
};

const availability: ReasonsOf = (job, talent) => {
  const date = talent.facts.availableFrom;
  const start = job.startDate;
  const known = date !== null && talent.availableDay !== null;
  const reasons: Reason[] = [
    !known
      ? { code: 'start.unknown', params: { start } }
      : { code: talent.availableDay <= job.startDay ? 'start.free' : 'start.late', params: { date, start } },
  ];
  if (job.weeklyHours !== null) {
    const wanted = job.weeklyHours;
    const hours = talent.facts.weeklyHours;
    if (hours === null) reasons.push({ code: 'hours.unknown', params: { wanted } });
    else reasons.push({ code: hours >= wanted ? 'hours.enough' : 'hours.short', params: { hours, wanted } });
  }
  return reasons;
};

const language: ReasonsOf = (job, talent, value) => {
  const { language: code, level: wantedLanguageLevel } = job.facts.language!;
  const level = statedLevel(talent.facts.languages, code);
  if (level === null) return [{ code: 'language.unknown', params: { language: code, wantedLanguageLevel } }];
  const params = { language: code, languageLevel: level, wantedLanguageLevel };
  return [{ code: value === 1 ? 'language.enough' : 'language.below', params }];
};

/** Why each part has its value, as codes with parameters. Called for parts that the job asks for, only. */
export const REASONS: Readonly<Record<PartCode, ReasonsOf>> = {
  must_have: possession,
  nice_to_have: possession,
  level_and_years: levels,
  evidence,
  overlap,
  rate,
  availability,
  language,
};
