import { isCalendarDate } from '@hunar/graphql';
import { failures, LANGUAGE_LEVELS, type Result, success } from '@hunar/kernel';
import { isTimeZone } from '@hunar/talent';
import { checkEmphasis, type EmphasisFailureCode } from './emphasis-rules';
import { FailureSink, type Sink } from './failure-sink';
import type { JobDraft } from './job-draft';
import type { JobTerms, JobWorkingHours } from './job-posting';
import { checkRates, type RateFailureCode } from './rate-rules';
import type { ReadSkill } from './skill-reading';
import { checkSkills, type SkillFailureCode } from './skill-rules';

export type JobFailureCode =
  | SkillFailureCode
  | RateFailureCode
  | EmphasisFailureCode
  | 'TITLE_LENGTH'
  | 'DESCRIPTION_TOO_LONG'
  | 'WEEKLY_HOURS_RANGE'
  | 'OVERLAP_HOURS_RANGE'
  | 'TIME_ZONE_UNKNOWN'
  | 'TIME_ZONE_MISSING'
  | 'TIME_OF_DAY_INVALID'
  | 'WORKING_HOURS_TOO_MANY'
  | 'DATE_INVALID'
  | 'LANGUAGE_UNKNOWN'
  | 'COMPANY_MISSING'
  | 'COMPANY_CHOOSE'
  | 'COMPANY_FIXED'
  | 'JOB_CLOSED';

const TITLE_LENGTH = 160;
const DESCRIPTION_LENGTH = 10_000;
const MOST_WORKING_HOURS = 28;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * A draft as terms, or everything that is wrong with it, each with the path of its field. `companyZone`: what an absent time zone
 * means; without either, a zone has to be entered once the hours of the day matter.
 */
export function checkDraft(
  draft: JobDraft,
  readSkill: ReadSkill,
  companyZone: string | null,
): Result<JobTerms, JobFailureCode> {
  const sink = new FailureSink<JobFailureCode>();
  const title = tidy(draft.title);
  const description = (draft.description ?? '').trim();
  if (title.length < 1 || title.length > TITLE_LENGTH) sink.add('TITLE_LENGTH', ['title'], { most: TITLE_LENGTH });
  if (description.length > DESCRIPTION_LENGTH)
    sink.add('DESCRIPTION_TOO_LONG', ['description'], { most: DESCRIPTION_LENGTH });
  const skills = checkSkills(draft, readSkill, sink);
  const rates = checkRates(draft.rateMin, draft.rateMax, sink);
  checkHours(draft, sink);
  const timeZone = zoneOf(draft, companyZone, sink);
  if (draft.startsOn !== null && !isCalendarDate(draft.startsOn)) sink.add('DATE_INVALID', ['startsOn']);
  if (draft.language !== null && !isLanguage(draft.language)) sink.add('LANGUAGE_UNKNOWN', ['language', 'language']);
  checkEmphasis(draft.emphasis, sink);
  if (sink.failures.length > 0) return failures(sink.failures);
  const { weeklyHours, overlapHours, startsOn, engagement, language, spreadExposure } = draft;
  const { skills: weighed, cost, hours, proof } = draft.emphasis;
  const emphasis = { skills: weighed, cost, hours, proof };
  const workingHours = draft.workingHours.map(({ weekday, start, end }) => ({ weekday, start, end }));
  const rest = { weeklyHours, overlapHours, startsOn, engagement, language, emphasis, spreadExposure };
  return success({ title, description, ...skills, ...rates, ...rest, timeZone, workingHours });
}

function checkHours(draft: JobDraft, sink: Sink<JobFailureCode>): void {
  const { weeklyHours, overlapHours, workingHours } = draft;
  if (weeklyHours !== null && !(Number.isInteger(weeklyHours) && weeklyHours >= 1 && weeklyHours <= 168))
    sink.add('WEEKLY_HOURS_RANGE', ['weeklyHours']);
  if (overlapHours !== null && !(overlapHours >= 0 && overlapHours <= 24))
    sink.add('OVERLAP_HOURS_RANGE', ['overlapHours']);
  if (workingHours.length > MOST_WORKING_HOURS) {
    sink.add('WORKING_HOURS_TOO_MANY', ['workingHours'], { most: MOST_WORKING_HOURS });
    return;
  }
  workingHours.forEach((hours, index) => {
    if (!isSound(hours)) sink.add('TIME_OF_DAY_INVALID', ['workingHours', index]);
  });
}

function zoneOf(draft: JobDraft, companyZone: string | null, sink: Sink<JobFailureCode>): string {
  const { timeZone, overlapHours, workingHours } = draft;
  if (timeZone !== null && !isTimeZone(timeZone)) sink.add('TIME_ZONE_UNKNOWN', ['timeZone'], { value: timeZone });
  const zone = timeZone ?? companyZone;
  const matters = (overlapHours ?? 0) > 0 || workingHours.length > 0;
  if (zone === null && matters) sink.add('TIME_ZONE_MISSING', ['timeZone']);
  return zone ?? 'UTC';
}

const isSound = ({ weekday, start, end }: JobWorkingHours): boolean =>
  Number.isInteger(weekday) &&
  weekday >= 1 &&
  weekday <= 7 &&
  TIME_OF_DAY.test(start) &&
  TIME_OF_DAY.test(end) &&
  start !== end;

const isLanguage = ({ language, level }: NonNullable<JobDraft['language']>): boolean =>
  /^[a-z]{2}$/.test(language) && languageNames.of(language) !== undefined && LANGUAGE_LEVELS.includes(level);

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
