import type { SkillMention } from '@hunar/skills';
import type { Found, Span } from '../../text/span';
import type { Years } from '../../text/years-reader';

/** What joins the entries of a list. */
const LISTED = /^[ ]{0,2}(?:[,/&+]|and|or|and\/or|, and|, or|, &)[ ]{0,2}(?:the |an? )?$/i;
/** "Python: 3+ years", "Python (3+ years)", "Python - 3 years". */
const RIGHT_BEHIND = /^[ ]{0,2}[:(-]?[ ]{0,2}(?:at least|minimum(?: of)?|min\.?|over|for)?[ ]?$/i;
/** The years speak of the whole career, and the skills are only named after it. */
const APART = /[,;:]|\b(?:including|plus|as well as|and|with a|where|who)\b/i;

/** Which years belong to which mention, and which stand for themselves. All lie in one sentence. */
export function yearsBySkill(
  text: string,
  mentions: readonly SkillMention[],
  years: readonly Found<Years>[],
): { readonly bySkill: ReadonlyMap<SkillMention, Found<Years>>; readonly general: readonly Found<Years>[] } {
  const bySkill = new Map<SkillMention, Found<Years>>();
  const general: Found<Years>[] = [];
  years.forEach((one, index) => {
    const until = years[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    const before = mentions.findLast((mention) => mention.end <= one.span.start);
    if (before && !bySkill.has(before) && RIGHT_BEHIND.test(text.slice(before.end, one.span.start))) {
      bySkill.set(before, one);
      return;
    }
    const behind = mentions.filter((mention) => mention.start >= one.span.end && mention.start < until);
    const taken = leading(text, one.span, behind);
    for (const mention of taken) bySkill.set(mention, one);
    if (taken.length === 0) general.push(one);
  });
  return { bySkill, general };
}

function leading(text: string, years: Span, behind: readonly SkillMention[]): SkillMention[] {
  const taken: SkillMention[] = [];
  for (const mention of behind) {
    const last = taken.at(-1);
    const between = text.slice(last?.end ?? years.end, mention.start);
    if (last ? !LISTED.test(between) : between.length > 60 || APART.test(between)) break;
    taken.push(mention);
  }
  return taken;
}
