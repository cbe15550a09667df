import type { LanguageReading } from '../../text/language-reader';
import type { Overlap } from '../../text/overlap-reader';
import { byRules, type Found, type Span } from '../../text/span';
import type { Years } from '../../text/years-reader';
import type { PostLine } from '../layout/post-lines';
import type { MergedSkill } from '../skills/merge-skills';

/** The zone of the overlap, else the first that the post names. */
export const chooseZone = (zones: readonly Found<string>[], overlap: Found<Overlap> | null): Found<string> | null => {
  const zone = overlap?.value.zone;
  const own = zone ? zones.find(({ value, span }) => value === zone && span.end > overlap.span.start - 80) : undefined;
  return own ?? (zone && overlap ? byRules(zone, overlap.span.start, overlap.span.end) : (zones[0] ?? null));
};

const EXPERIENCE =
  /^.{0,70}(?:\b(?:experience|exp|professional|industry|background|track record|working|building|overall|in total|total|altogether|in|as|of|with|developing|doing|ka tajurba|post[- ]qualification)\b|تجربہ)/isu;
const LABELLED = /\bexp(?:erience)?(?: (?:required|needed|level))?[^.\n]{0,12}\s{0,3}$/i;

/** Others' years: "juniors (1-2 years)", "those with less than 3 years". */
const OF_OTHERS =
  /\b(?:junior|jr)\w*[^.\n]{0,30}\((?:\w+ ){0,2}$|\b(?:those|juniors?|others|colleagues|peers|clients|customers)(?: \w+){0,2} (?:with|having|who have) (?:\w+ )?$/i;
/** A line of its own holds the years that are asked for, unless the one above says that they are something else's. */
const isLine = (text: string, { start, end }: Span): boolean => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', end);
  const rest = text.slice(from, start) + text.slice(end, until < 0 ? undefined : Math.min(until, end + 60));
  const above = text.slice(Math.max(0, from - 60), from).trimEnd();
  return (
    !/[\p{L}\d]/u.test(rest) &&
    !/(?:duration|length|term|contract|founded|age|period|vesting)\W*$/i.test(above.slice(above.lastIndexOf('\n') + 1))
  );
};

/** Years of experience in all: as stated, else the most that a must-have asks for, which nobody has in less. */
export function chooseYears(
  text: string,
  general: readonly Found<Years>[],
  skills: readonly MergedSkill[],
  all: readonly Found<Years>[],
): Found<number> | null {
  const own = general.filter(({ span }) => !OF_OTHERS.test(text.slice(Math.max(0, span.start - 70), span.start)));
  const stated = own.find(
    ({ span }) =>
      isLine(text, span) ||
      EXPERIENCE.test(text.slice(span.end, span.end + 90)) ||
      LABELLED.test(text.slice(Math.max(0, span.start - 40), span.start)) ||
      /yoe$/i.test(text.slice(span.start, span.end)),
  );
  if (stated) return byRules(stated.value.min, stated.span.start, stated.span.end);
  const asked = skills.flatMap(({ kind, readings }) => (kind === 'mustHave' ? readings : []));
  const most = asked.reduce((best, one) => ((one.years ?? 0) > (best?.years ?? 0) ? one : best), asked[0]);
  if (!most?.years) return null;
  // The words that state the years stand near the skill: before it, mostly.
  const away = ({ span }: Found<Years>): number => Math.max(most.start - span.end, span.start - most.end);
  const words = all
    .filter(({ value }) => value.min === most.years)
    .reduce<Found<Years> | null>((best, one) => (best && away(best) <= away(one) ? best : one), null);
  return byRules(most.years, words?.span.start ?? most.start, words?.span.end ?? most.end);
}

/** The language that the post asks for with a level; one that it merely names is asked for where requirements stand. */
export function chooseLanguage(
  text: string,
  lines: readonly PostLine[],
  languages: readonly Found<LanguageReading>[],
): Found<{ language: string; level: NonNullable<LanguageReading['level']> }> | null {
  const asked = languages.filter(({ span, value }) => {
    const line = lines.findLast(({ start }) => start <= span.start);
    return (
      value.level !== null &&
      line?.section !== 'process' &&
      line?.section !== 'benefits' &&
      !/\bnot\b[^.\n]{0,20}$/i.test(text.slice(Math.max(0, span.start - 24), span.start))
    );
  });
  const first = asked.find(({ value }) => value.language === 'en') ?? asked[0];
  return first ? { ...first, value: { language: first.value.language, level: first.value.level! } } : null;
}
