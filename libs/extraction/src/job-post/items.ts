import { SKILL_LEVEL_NAMES } from '@hunar/kernel';
import type { Taxonomy } from '@hunar/skills';
import type { PlainText } from '../text/plain-text';
import type { Span } from '../text/span';
import { draftOf, type PostFacts } from './draft';
import type { JobField, ReadItem } from './job-post-reading';
import type { MergedSkill } from './skills/merge-skills';
import { payInWords } from './terms/pay-choice';

/** What was read, in the text's order; spans are of the given text. */
export function itemsOf(
  facts: PostFacts,
  plain: PlainText,
  given: string,
  taxonomy: Pick<Taxonomy, 'nameOf'>,
): ReadItem<JobField>[] {
  const items: ReadItem<JobField>[] = [];
  const add = (field: JobField, span: Span | undefined, value: string): void => {
    if (!span) return;
    const { start, end } = plain.span(span.start, span.end);
    if (end > start) items.push({ field, text: given.slice(start, end), start, end, source: 'rules', value });
  };
  const draft = draftOf(facts);
  add('title', facts.title?.span, draft.title ?? '');
  add('companyName', facts.company?.span, draft.companyName ?? '');
  add('seniority', facts.seniority?.span, draft.seniority ?? '');
  add(
    'engagement',
    draft.engagement === facts.engagement?.value ? facts.engagement?.span : facts.pay?.span,
    (draft.engagement ?? '').replace('_', ' '),
  );
  for (const skill of facts.skills)
    for (const span of skill.readings.slice(0, 5)) add(skill.kind, span, skillInWords(skill, taxonomy));
  if (facts.pay) add('pay', facts.pay.span, payInWords(facts.pay.value));
  for (const pay of facts.otherPays) add('otherPay', pay.span, payInWords(pay.value));
  add('weeklyHours', facts.hours?.span, `${draft.weeklyHours} hours a week`);
  add('overlapHours', facts.overlap?.span, `${draft.overlapHours} hours a day`);
  add('timeZone', facts.zone?.span, draft.timeZone ?? '');
  add('place', facts.place?.span, draft.place ?? '');
  add('remote', facts.remote?.span, draft.remote ? 'remote' : 'on site or hybrid');
  add('yearsMin', facts.years?.span, `${yearsInWords(draft.yearsMin)} in all`);
  add('startsOn', facts.start?.span, draft.startsOn ?? 'as soon as possible');
  add('language', facts.language?.span, `${draft.language?.language} ${draft.language?.level}`);
  return items.sort((one, other) => one.start - other.start || one.end - other.end);
}

function skillInWords({ skillId, minLevel, years }: MergedSkill, taxonomy: Pick<Taxonomy, 'nameOf'>): string {
  const level = minLevel === null ? '' : `, ${SKILL_LEVEL_NAMES[minLevel]}`;
  return `${taxonomy.nameOf(skillId)}${level}${years === null ? '' : `, ${yearsInWords(years)}`}`;
}

const yearsInWords = (years: number | null): string => (years === 1 ? '1 year' : `${years} years`);
