import { byRules } from '../../text/span';
import { monthText } from '../dates/months';
import { momentOf, type Period, periodsIn } from '../dates/periods';
import type { Job } from '../work/read-work';
import { type JsonObject, objectsOf, textOf, textsOf } from './json-values';
import type { Page } from './page';

const NOW = /^(?:present|current(?:ly)?|now|today|ongoing)$/i;

/** Writes the jobs of a JSON résumé onto the page. */
export const jsonJobs = (page: Page, json: JsonObject): Job[] =>
  objectsOf(json, 'work', 'experience', 'employment').flatMap((entry) => jobOf(page, entry) ?? []);

function jobOf(page: Page, entry: JsonObject): Job | null {
  const title = textOf(entry, 'position', 'title', 'role', 'jobTitle');
  const organisation = textOf(entry, 'name', 'company', 'organization', 'organisation', 'employer');
  if (title === null && organisation === null) return null;
  const start = textOf(entry, 'startDate', 'start', 'start_date', 'from');
  const end = textOf(entry, 'endDate', 'end', 'end_date', 'to');
  const from = start === null ? null : momentOf(start);
  const to = end === null || NOW.test(end) ? null : momentOf(end);
  const header = page.line([title, organisation].filter((part) => part !== null).join(', '));
  // Forms of one's own have both in one field: "03/2019 - Present".
  const stretch = start === null ? textOf(entry, 'period', 'dates', 'duration') : `${start} - ${end ?? 'Present'}`;
  const dates = stretch === null ? [] : [page.line(stretch)];
  const period: Period | null =
    start === null
      ? (dates.flatMap(({ text, start: offset }) => periodsIn(text, offset))[0] ?? null)
      : from && { from, to, current: to === null && (end === null || NOW.test(end)), single: false, span: dates[0]! };
  const told = [
    ...textsOf(entry, 'summary'),
    ...textsOf(entry, 'description'),
    ...textsOf(entry, 'highlights'),
    ...textsOf(entry, 'details'),
    textsOf(entry, 'keywords').join(', '),
  ].filter((text) => text !== '');
  const body = told.map((text) => page.line(text, true));
  const lines = [header, ...dates, ...body];
  const value = {
    title,
    organisation,
    from: period?.from ? monthText(period.from) : null,
    to: period?.to ? monthText(period.to) : null,
    current: period?.current ?? false,
    place: textOf(entry, 'location'),
    summary: told.length === 0 ? null : told.join('\n'),
  };
  const name = organisation === null ? null : { start: header.end - organisation.length, end: header.end };
  return { found: byRules(value, header.start, lines.at(-1)!.end), period, organisation: name, lines };
}
