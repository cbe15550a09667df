import { type Money, money } from '@hunar/kernel';
import { readWeeklyHours } from '../../text/hours-reader';
import type { Line } from '../../text/lines';
import { readMoney } from '../../text/money/money-reader';
import { byRules, type Found } from '../../text/span';
import { momentOf } from '../dates/periods';
import type { Section } from '../sections/sections';

export interface ReadTerms {
  readonly rate: Found<Money> | null;
  readonly weeklyHours: Found<number> | null;
  readonly availableFrom: Found<string> | null;
}

/** In a job's lines such words speak of the job. */
const SILENT: ReadonlySet<Section['kind']> = new Set([
  'experience',
  'projects',
  'references',
  'volunteering',
  'education',
]);
const ASKS =
  /\b(?:expect\w*|desired|asking|salary|rates?|ctc|compensation|remuneration|hourly|per hour|charge|tankhwah?|muawza)\b|\/\s?(?:hr|hour|h)\b|معاوضہ|تنخواہ/iu;
const PAID_NOW = /\b(?:current|last(?: drawn)?|previous|present)\s(?:salary|ctc|rate|pay)/i;
const NOW =
  /\b(?:available|availability|start|join(?:ing)?|joiner)\b[^.\n]{0,25}\b(?:immediate(?:ly)?|now|right away|at once|asap)\b|\bimmediate(?:ly)?\s(?:available|joiner|joining|start)/i;
const FROM =
  /\b(?:availab\w+|can (?:start|join)|start(?:ing)? date|join(?:ing)?(?: date)?|earliest start)\b[^.\n\d]{0,30}?(?:from|on|by|in|:|starting)?\s*((?:\d{1,2}(?:st|nd|rd|th)?[\s./-]{1,2})?[\p{L}\d][\p{L}\d\s.,/-]{3,20})/iu;
const NOTICE = /\bnotice(?: period)?\b[^.\n\d]{0,15}(\d{1,3}|one|two|three)\s?(days?|weeks?|months?)/i;
/** A line with neither a digit nor one of these words states no terms. */
const SAYS = /\d|\bimmediate|\bavailab|\bnotice|\bnow\b/i;
const COUNT: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };

/** Pay, hours and start that somebody asks for. `country` tells whose rupees are meant; `today` is YYYY-MM-DD. */
export function readTerms(sections: readonly Section[], country: string | null, today: string): ReadTerms {
  const lines = sections
    .filter(({ kind }) => !SILENT.has(kind))
    .flatMap(({ lines: own, kind }) => own.map((line) => ({ line, about: kind === 'terms' })));
  let terms: ReadTerms = { rate: null, weeklyHours: null, availableFrom: null };
  for (const { line, about } of lines) {
    if (line.text.length > 500 || !SAYS.test(line.text)) continue;
    terms = {
      rate: terms.rate ?? (ASKS.test(line.text) || about ? rateOn(line, country) : null),
      weeklyHours: terms.weeklyHours ?? hoursOn(line),
      availableFrom: terms.availableFrom ?? startOn(line, today),
    };
  }
  return terms;
}

function rateOn(line: Line, country: string | null): Found<Money> | null {
  if (PAID_NOW.test(line.text) && !/expect/i.test(line.text)) return null;
  const asked = /expect/i.exec(line.text)?.index ?? 0;
  const rupees = country === 'IN' ? 'INR' : 'PKR';
  for (const { value, span } of readMoney(line.text, { rupees, aboutPay: true })) {
    const amount = value.min ?? value.max;
    if (span.start < asked || amount === null || value.currency === null) continue;
    // A salary in rupees is one of a month where nothing else is said.
    const period =
      value.period ?? (value.currency === 'PKR' && /salary|tankhwah?|تنخواہ/i.test(line.text) ? 'month' : null);
    if (period) return byRules(money(amount, value.currency, period), line.start + span.start, line.start + span.end);
  }
  return null;
}

function hoursOn(line: Line): Found<number> | null {
  const [found] = readWeeklyHours(line.text);
  const hours = found && (found.value.max ?? found.value.min);
  return hours ? byRules(Math.round(hours), line.start + found.span.start, line.start + found.span.end) : null;
}

function startOn(line: Line, today: string): Found<string> | null {
  const at = (match: RegExpExecArray, value: string): Found<string> =>
    byRules(value, line.start + match.index, line.start + match.index + match[0].trimEnd().length);
  const now = NOW.exec(line.text);
  if (now) return at(now, today);
  const notice = NOTICE.exec(line.text);
  if (notice) {
    const count = COUNT[notice[1]!.toLowerCase()] ?? Number(notice[1]);
    const days = /^d/i.test(notice[2]!) ? count : /^w/i.test(notice[2]!) ? count * 7 : count * 30;
    return at(notice, new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
  }
  const from = FROM.exec(line.text);
  const moment = from && momentOf(from[1]!);
  if (!from || !moment || moment.month === null) return null;
  const day = Number(/(?<!\d)([0-3]?\d)(?!\d)(?:st|nd|rd|th)?/.exec(from[1]!.replace(/\d{4}/, ''))?.[1] ?? 1);
  const date = `${moment.year}-${String(moment.month).padStart(2, '0')}-${String(day >= 1 && day <= 28 ? day : 1).padStart(2, '0')}`;
  return at(from, date);
}
