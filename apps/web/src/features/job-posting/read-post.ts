import type { ReadItemFragment, ReadJobPostQuery } from '@/shared/graphql/gql/job-posting/graphql';

type Reading = ReadJobPostQuery['readJobPost'];
type ReadDraft = Reading['draft'];

export type SkillList = 'mustHave' | 'niceToHave';

export interface ReadSkillRow {
  /** A skill's id. */
  readonly skill: string;
  readonly name: string;
  readonly list: SkillList;
  readonly minLevel: number | null;
  readonly years: number | null;
  /** The words that it was read from. */
  readonly items: readonly ReadItemFragment[];
}

/** What a posting can say besides skills. The first group has fields in the form; the second stays in the description. */
export const FORM_FACTS = [
  'title',
  'engagement',
  'rate',
  'weeklyHours',
  'overlapHours',
  'timeZone',
  'startsOn',
  'language',
] as const;
export const OTHER_FACTS = ['companyName', 'seniority', 'place', 'remote', 'yearsMin'] as const;
export type FactName = (typeof FORM_FACTS)[number] | (typeof OTHER_FACTS)[number];

export interface ReadFact {
  readonly name: FactName;
  readonly items: readonly ReadItemFragment[];
}

/** What was read from a posting, as the founder has corrected it. */
export interface ReadPost {
  readonly text: string;
  readonly skills: readonly ReadSkillRow[];
  readonly facts: readonly ReadFact[];
  /** Noticed, and not taken into the draft: soft skills, pay without a currency, skills of the company's other work. */
  readonly asides: readonly ReadItemFragment[];
  readonly draft: ReadDraft;
  readonly unknown: Reading['unknown'];
  /** Did a language model help? */
  readonly assisted: boolean;
}

/** An item's value is the skill's name, then the level and the years, if any. */
const isAbout = ({ value }: ReadItemFragment, name: string) => value === name || value.startsWith(`${name}, `);

const isSkillItem = ({ field }: ReadItemFragment) => field === 'mustHave' || field === 'niceToHave';

function hasFact(draft: ReadDraft, name: FactName): boolean {
  if (name === 'rate') return Boolean(draft.rateMin ?? draft.rateMax);
  return draft[name] !== null && draft[name] !== undefined;
}

export function readPostOf(text: string, { draft, items, unknown, assisted }: Reading): ReadPost {
  const row =
    (list: SkillList) =>
    ({ skill, minLevel, years }: ReadDraft['mustHave'][number]): ReadSkillRow => ({
      skill: skill.id,
      name: skill.name,
      list,
      minLevel: minLevel ?? null,
      years: years ?? null,
      items: items.filter((item) => isSkillItem(item) && isAbout(item, skill.name)),
    });
  const facts = [...FORM_FACTS, ...OTHER_FACTS]
    .filter((name) => hasFact(draft, name))
    .map((name) => ({
      name,
      items: items.filter(({ field }) => field === (name === 'rate' ? 'pay' : name)),
    }));
  const taken = new Set<string>(facts.map(({ name }) => (name === 'rate' ? 'pay' : name)));
  const asides = items.filter((item) => !isSkillItem(item) && !taken.has(item.field));
  const skills = [...draft.mustHave.map(row('mustHave')), ...draft.niceToHave.map(row('niceToHave'))];
  return { text, skills, facts, asides, draft, unknown, assisted };
}

export const changeSkill = (post: ReadPost, skill: string, change: Partial<ReadSkillRow>): ReadPost => ({
  ...post,
  skills: post.skills.map((row) => (row.skill === skill ? { ...row, ...change } : row)),
});

export const removeSkill = (post: ReadPost, skill: string): ReadPost => ({
  ...post,
  skills: post.skills.filter((row) => row.skill !== skill),
});

export const removeFact = (post: ReadPost, name: FactName): ReadPost => ({
  ...post,
  facts: post.facts.filter((fact) => fact.name !== name),
});

/** Names an item of a reading: its place in the text and what it was taken for. */
export const keyOf = ({ field, start, end }: ReadItemFragment): string => `${field}:${start}-${end}`;
