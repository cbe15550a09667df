import type { DraftSkill, JobDraft } from './job-draft';
import type { FactName, ReadPost, SkillList } from './read-post';

/** Characters that a description takes. */
export const MOST_DESCRIPTION = 10_000;

/**
 * The draft with what was read in the place of what it said; what was not read, or was taken out, stays as it is. `earlier`: the
 * skills that the last filling brought, which give way to this one's.
 */
export function filled(before: JobDraft, post: ReadPost, earlier: ReadonlySet<string>): JobDraft {
  const has = new Set<FactName>(post.facts.map(({ name }) => name));
  const { draft } = post;
  const read = <Value>(name: FactName, value: Value | null | undefined, otherwise: Value): Value =>
    has.has(name) && value !== null && value !== undefined ? value : otherwise;
  const money = has.has('rate') ? (draft.rateMax ?? draft.rateMin) : null;
  return {
    ...before,
    title: read('title', draft.title, before.title),
    description: post.text.trim().slice(0, MOST_DESCRIPTION),
    mustHave: skillsOf(post, 'mustHave', before, earlier),
    niceToHave: skillsOf(post, 'niceToHave', before, earlier),
    ...(money && {
      rateMin: { amount: draft.rateMin?.amount ?? '' },
      rateMax: { amount: draft.rateMax?.amount ?? '' },
      currency: money.currency,
      period: money.period,
    }),
    weeklyHours: read('weeklyHours', draft.weeklyHours, before.weeklyHours),
    overlapHours: read('overlapHours', draft.overlapHours, before.overlapHours),
    timeZone: read('timeZone', draft.timeZone, before.timeZone),
    startsOn: read('startsOn', draft.startsOn, before.startsOn),
    engagement: read('engagement', draft.engagement, before.engagement),
    language: has.has('language') && draft.language ? languageOf(draft.language) : before.language,
  };
}

const languageOf = ({ language, level }: JobDraft['language']): JobDraft['language'] => ({ language, level });

/** The list as it was read; where the founder had chosen skills before, those that were read come after them. */
function skillsOf(post: ReadPost, list: SkillList, before: JobDraft, earlier: ReadonlySet<string>): DraftSkill[] {
  const own = ({ skill }: DraftSkill) => !earlier.has(skill);
  const chosen = new Set([...before.mustHave, ...before.niceToHave].filter(own).map(({ skill }) => skill));
  const added = post.skills
    .filter((row) => row.list === list && !chosen.has(row.skill))
    .map(({ skill, name, minLevel }) => ({ skill, name, minLevel, required: false }));
  return [...before[list].filter(own), ...added];
}
