import { majorUnits, type Money } from '@hunar/kernel';
import type { Found } from '../text/span';
import type { ReadEducation, ReadLanguage, ReadResume, ReadSkill, ReadWork, ResumeReading } from './resume-reading';

/** Something that was read: `text === reading.text.slice(start, end)`; `value` is short and for people. */
interface ResumeItem {
  readonly field: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly source: Found<unknown>['source'];
  readonly value: string;
}

/** A reading as the API gives it, enums in capitals, for programs that do not ask by GraphQL. */
export function toResumeJson(reading: ResumeReading) {
  const { draft, items, ...rest } = toResumeDraft(reading);
  return {
    draft: {
      ...draft,
      rate: draft.rate && { ...draft.rate, period: draft.rate.period.toUpperCase() },
      languages: draft.languages.map(({ language, level }) => ({ language, level: level?.toUpperCase() ?? null })),
    },
    ...rest,
    items: items.map((item) => ({ ...item, source: item.source.toUpperCase() })),
  };
}

/** The draft of a profile, every item with its words, how to reach the person, and what was not known. */
export function toResumeDraft({ text, resume, unknown }: ResumeReading) {
  const { email, phone } = resume;
  return {
    draft: {
      name: resume.name?.value ?? null,
      headline: resume.headline?.value ?? null,
      about: resume.about?.value ?? null,
      city: resume.city?.value ?? null,
      country: resume.country?.value ?? null,
      timeZone: resume.timeZone?.value ?? null,
      rate: resume.rate && rateOf(resume.rate.value),
      weeklyHours: resume.weeklyHours?.value ?? null,
      availableFrom: resume.availableFrom?.value ?? null,
      links: resume.links.map(({ value }) => value),
      skills: resume.skills.map(({ value: { skillId, name, ...skill } }) => ({
        skill: { id: skillId, name },
        ...skill,
      })),
      workHistory: resume.workHistory.map(({ value }) => ({ ...value, ...daysOf(value) })),
      education: resume.education.map(({ value }) => value),
      languages: resume.languages.map(({ value }) => value),
    },
    contact: { email: email?.value ?? null, phone: phone?.value ?? null },
    items: itemsOf(text, resume),
    unknown: [...unknown],
    text,
  };
}

/** In the order of the text. */
function itemsOf(text: string, resume: ReadResume): ResumeItem[] {
  const items: ResumeItem[] = [];
  const add = <Value>(field: string, found: Found<Value> | null, inWords: (value: Value) => string = String): void => {
    if (!found) return;
    const { start, end } = found.span;
    items.push({ field, text: text.slice(start, end), start, end, source: found.source, value: inWords(found.value) });
  };
  for (const field of [
    'name',
    'headline',
    'email',
    'phone',
    'city',
    'country',
    'timeZone',
    'weeklyHours',
    'availableFrom',
    'about',
  ] as const) {
    add<unknown>(field, resume[field]);
  }
  add('rate', resume.rate, (rate) => `${rate.currency} ${majorUnits(rate)} / ${rate.period}`);
  for (const link of resume.links) add('link', link, ({ url }) => url);
  for (const skill of resume.skills) add('skill', skill, skillInWords);
  for (const job of resume.workHistory) add('work', job, workInWords);
  for (const entry of resume.education) add('education', entry, educationInWords);
  for (const language of resume.languages) add('language', language, languageInWords);
  return items.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const words = (parts: readonly (string | number | null)[], between = ', '): string =>
  parts.filter((part) => part !== null).join(between);
const skillInWords = ({ name, level, years }: ReadSkill): string =>
  words([name, level === null ? null : `level ${level}`, years === null ? null : `${years} years`]);
const workInWords = ({ title, organisation, from, to, current }: ReadWork): string =>
  words([title, organisation, from === null ? null : `${from} – ${current ? 'now' : (to ?? '?')}`]);
const educationInWords = ({ qualification, institution, startYear, endYear }: ReadEducation): string =>
  words([qualification, institution, words([startYear, endYear], '–') || null]);
const languageInWords = ({ language, level }: ReadLanguage): string => words([language, level], ' ');

const rateOf = (rate: Money) => ({ amount: majorUnits(rate), ...rate });

/** First and last day of a job, as profiles keep them; of a year alone its first and last. */
function daysOf({ from, to, current }: ReadWork): { startedOn: string | null; endedOn: string | null } {
  const startedOn = from === null ? null : from.length === 4 ? `${from}-01-01` : `${from}-01`;
  if (to === null || current) return { startedOn, endedOn: null };
  if (to.length === 4) return { startedOn, endedOn: `${to}-12-31` };
  const lastDay = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).getUTCDate();
  return { startedOn, endedOn: `${to}-${lastDay}` };
}
