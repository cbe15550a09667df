import type { Taxonomy } from '@hunar/skills';
import type { JobField, JobPostReading, ReadItem, ReadJobPost, ReadJobSkill } from '../job-post/job-post-reading';
import { payInWords, ratesOf } from '../job-post/terms/pay-choice';
import { type Pay, readMoney } from '../text/money/money-reader';
import { findQuote, holdsNumber } from './quotes';
import type { Suggestion } from './suggestion';

/** Skills that a model may add. */
const MOST_SKILLS = 30;
const FILLED = [
  'title',
  'companyName',
  'seniority',
  'engagement',
  'weeklyHours',
  'overlapHours',
  'timeZone',
  'place',
  'remote',
  'yearsMin',
  'startsOn',
] as const;
const NUMERIC: ReadonlySet<string> = new Set(['weeklyHours', 'overlapHours', 'yearsMin']);

/**
 * Adds to a reading what a model suggests and the post bears out: only fields that the rules left open, only skills of the taxonomy,
 * only with a quote that stands in the text; numbers must stand in their quote. What the rules read stays as it is.
 */
export function mergeSuggestion(
  reading: JobPostReading,
  suggestion: Suggestion,
  text: string,
  taxonomy: Pick<Taxonomy, 'byId' | 'byLabel' | 'nameOf'>,
): JobPostReading {
  const items: ReadItem<JobField>[] = [...reading.items];
  const draft: { -readonly [Key in keyof ReadJobPost]: ReadJobPost[Key] } = { ...reading.draft };
  const add = (field: JobField, quote: string, value: string): boolean => {
    const span = findQuote(text, quote);
    if (span) items.push({ field, ...span, text: text.slice(span.start, span.end), source: 'model', value });
    return span !== null;
  };
  for (const field of FILLED) {
    const found = suggestion[field];
    if (!found || draft[field] !== null) continue;
    if (NUMERIC.has(field) && !holdsNumber(found.quote, Number(found.value))) continue;
    if (
      (field === 'title' || field === 'companyName' || field === 'place') &&
      !found.quote.toLowerCase().includes(String(found.value).toLowerCase())
    )
      continue;
    if (add(field, found.quote, String(found.value))) Object.assign(draft, { [field]: found.value });
  }
  const { pay, language } = suggestion;
  const read = pay && draft.pay === null ? readAlike(pay) : null;
  if (pay && read && add('pay', pay.quote, payInWords(read))) Object.assign(draft, { pay: read }, ratesOf(read));
  if (
    language &&
    draft.language === null &&
    add('language', language.quote, `${language.value.language} ${language.value.level}`)
  )
    draft.language = language.value;
  const known = new Set([...draft.mustHave, ...draft.niceToHave].map(({ skillId }) => skillId));
  for (const skill of suggestion.skills.slice(0, MOST_SKILLS)) {
    const id = skill && (taxonomy.byLabel(skill.name) ?? taxonomy.byId(skill.name))?.id;
    if (!skill || !id || known.has(id)) continue;
    const list = skill.demand === 'must' ? 'mustHave' : 'niceToHave';
    if (!add(list, skill.quote, taxonomy.nameOf(id))) continue;
    known.add(id);
    const years = skill.years !== null && holdsNumber(skill.quote, skill.years) ? skill.years : null;
    draft[list] = [...draft[list], { skillId: id, minLevel: skill.minLevel, years } satisfies ReadJobSkill];
  }
  return {
    ...reading,
    draft,
    items: items.sort((one, other) => one.start - other.start || one.end - other.end),
    assisted: true,
  };
}

/**
 * The pay that our own reader finds in the quote, where the model says nothing against it. Ends, currency and period are the reader's:
 * what the words do not say stays open, whatever a model takes for likely.
 */
function readAlike({ value, quote }: NonNullable<Suggestion['pay']>): Pay | null {
  const alike = <Part>(said: Part | null, read: Part | null): boolean =>
    said === null || read === null || said === read;
  const found = readMoney(quote, { aboutPay: true }).find(
    ({ value: read }) =>
      (value.min === null || value.min === read.min) &&
      (value.max === null || value.max === read.max) &&
      alike(value.currency, read.currency) &&
      alike(value.period, read.period),
  );
  return found?.value ?? null;
}
