import { byRules, type Found, type Span } from '../../text/span';
import type { Line } from '../../text/lines';
import { monthNumber, monthText } from '../dates/months';
import type { Period } from '../dates/periods';
import type { ReadWork } from '../resume-reading';
import type { Section } from '../sections/sections';
import { entryFacts, type EntryFacts } from './entry-facts';
import { workEntries, type WorkEntry } from './entry-headers';
import type { Field } from '../fields';

/** A job, and what else is read from its lines. */
export interface Job {
  readonly found: Found<ReadWork>;
  readonly period: Period | null;
  /** Where the employer's name stands: "Oracle" is no skill there. */
  readonly organisation: Span | null;
  /** All its lines, the header's first. */
  readonly lines: readonly Line[];
}

const LONGEST_SUMMARY = 3000;
const MOST_JOBS = 100;

/** The jobs of the sections about experience; where there are none, of what stands under no heading, or one that is not known. */
export function readWork(sections: readonly Section[]): Job[] {
  const of = (kinds: readonly string[]): Job[] =>
    jobsOf(sections.filter(({ kind }) => kinds.includes(kind)).flatMap(({ lines }) => workEntries(lines)));
  const jobs = of(['experience']);
  if (jobs.length > 0) return jobs;
  return of(['head', 'summary', 'other']).filter(
    ({ found: { value } }) => value.title !== null && value.from !== null && value.organisation !== null,
  );
}

function jobsOf(entries: readonly WorkEntry[]): Job[] {
  const jobs: Job[] = [];
  /** An employer that stands above several titles, with the time of all of them. */
  let employer: { field: Field; period: Period } | null = null;
  let last: Field | null = null;
  for (const [at, entry] of entries.slice(0, MOST_JOBS).entries()) {
    const facts = entryFacts(entry);
    const next = entries[at + 1];
    if (heads(entry, facts, next)) {
      employer = { field: facts.organisation!, period: entry.period! };
      continue;
    }
    if (!facts.title && !facts.organisation) continue;
    const above: Field | null = employer && within(entry.period, employer.period) ? employer.field : last;
    const organisation: Field | null = facts.organisation ?? (facts.title ? above : null);
    last = organisation;
    jobs.push(jobOf(entry, facts, organisation));
  }
  return jobs;
}

/** An employer's line over its titles: no title, no text, and the next entry's time lies within its own. */
const heads = (entry: WorkEntry, facts: EntryFacts, next: WorkEntry | undefined): boolean =>
  facts.title === null &&
  facts.organisation !== null &&
  entry.body.length === 0 &&
  next !== undefined &&
  within(next.period, entry.period);

function within(inner: Period | null, outer: Period | null): boolean {
  if (!inner?.from || !outer?.from) return false;
  const end = (period: Period): number =>
    period.current || !period.to ? Infinity : monthNumber(period.to) + (period.to.month === null ? 11 : 0);
  return monthNumber(inner.from) >= monthNumber(outer.from) && end(inner) <= end(outer);
}

function jobOf({ header, period, body }: WorkEntry, facts: EntryFacts, organisation: Field | null): Job {
  const lines = [...header, ...body];
  const summary = body
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONGEST_SUMMARY);
  const value: ReadWork = {
    title: facts.title?.text ?? null,
    organisation: organisation?.text ?? null,
    from: period?.from ? monthText(period.from) : period?.single && period.to ? monthText(period.to) : null,
    to: period?.to ? monthText(period.to) : null,
    current: period?.current ?? false,
    place: facts.place?.text ?? null,
    summary: summary === '' ? null : summary,
  };
  return {
    found: byRules(value, header[0]!.start, lines.at(-1)!.end),
    period,
    organisation: facts.organisation,
    lines,
  };
}
