import { listsOf } from './lists';
import type { Changes, Offer, Profile } from './offer';
import type { ResumeItem, ResumeReading } from './reading';

const same = (one: string | null | undefined, other: string | null | undefined): boolean =>
  (one ?? '').trim().toLowerCase() === (other ?? '').trim().toLowerCase();

/** Items of one entry of a list: their value begins with what the entry is called. */
const itemsFor = (items: readonly ResumeItem[], field: string, name: string): ResumeItem[] =>
  items.filter((item) => item.field === field && (item.value === name || item.value.startsWith(`${name}, `)));

const named = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ');

/** Skills, work, education, languages and links that the profile has not: each can be added, none takes anything away. */
export function entryOffers(reading: ResumeReading, profile: Profile): Offer[] {
  return [
    ...skillOffers(reading, profile),
    ...workOffers(reading, profile),
    ...educationOffers(reading, profile),
    ...languageOffers(reading, profile),
    ...linkOffers(reading, profile),
  ];
}

/** A skill that is new, or that the profile names without the level, the years or the link that the résumé has. */
function skillOffers({ draft, items }: ResumeReading, profile: Profile): Offer[] {
  return draft.skills.flatMap((read): Offer[] => {
    const { skill, level, years, evidenceUrl } = read;
    const own = profile.skills.find((one) => one.skill.id === skill.id);
    const adds =
      !own ||
      (own.level === null && level !== null) ||
      (own.years === null && years !== null) ||
      (!own.evidenceUrl && evidenceUrl !== null);
    if (!adds) return [];
    const apply = (changes: Changes): Changes => {
      const before = changes.skills ?? listsOf(profile).skills;
      if (!own) return { ...changes, skills: [...before, { skillId: skill.id, level, years, evidenceUrl }] };
      const fill = (one: (typeof before)[number]) => ({
        ...one,
        level: one.level ?? level,
        years: one.years ?? years,
        evidenceUrl: one.evidenceUrl || evidenceUrl,
      });
      return { ...changes, skills: before.map((one) => (one.skillId === skill.id ? fill(one) : one)) };
    };
    return [
      {
        key: `skill ${skill.id}`,
        group: 'skills',
        field: own ? 'skillMore' : 'skill',
        value: { as: 'skill', name: skill.name, level, years },
        now: null,
        lacks: null,
        items: itemsFor(items, 'skill', skill.name),
        apply,
      },
    ];
  });
}

function workOffers({ draft, items }: ResumeReading, profile: Profile): Offer[] {
  return draft.workHistory.flatMap((read, index): Offer[] => {
    const { title, organisation, startedOn, endedOn, summary } = read;
    if (profile.workHistory.some((own) => same(own.title, title) && same(own.organisation, organisation))) return [];
    const name = named(title, organisation);
    return [
      {
        key: `work ${index}`,
        group: 'work',
        field: 'work',
        value: { as: 'entry', name, from: startedOn, to: endedOn },
        now: null,
        lacks: title === null || organisation === null ? 'names' : startedOn === null ? 'start' : null,
        items: itemsFor(items, 'work', name),
        apply: (changes) => {
          if (title === null || organisation === null || startedOn === null) return changes;
          const before = changes.workHistory ?? listsOf(profile).workHistory;
          return { ...changes, workHistory: [...before, { title, organisation, startedOn, endedOn, summary }] };
        },
      },
    ];
  });
}

function educationOffers({ draft, items }: ResumeReading, profile: Profile): Offer[] {
  return draft.education.flatMap((read, index): Offer[] => {
    const { institution, qualification, startYear, endYear } = read;
    const isOwn = (own: Profile['education'][number]) =>
      same(own.institution, institution) && same(own.qualification, qualification);
    if (profile.education.some(isOwn)) return [];
    const name = named(qualification, institution);
    return [
      {
        key: `education ${index}`,
        group: 'education',
        field: 'education',
        value: { as: 'entry', name, from: yearOf(startYear), to: yearOf(endYear) },
        now: null,
        lacks: institution === null || qualification === null ? 'names' : null,
        items: itemsFor(items, 'education', name),
        apply: (changes) => {
          if (institution === null || qualification === null) return changes;
          const before = changes.education ?? listsOf(profile).education;
          return { ...changes, education: [...before, { institution, qualification, startYear, endYear }] };
        },
      },
    ];
  });
}

const yearOf = (year: number | null): string | null => (year === null ? null : String(year));

function languageOffers({ draft, items }: ResumeReading, profile: Profile): Offer[] {
  return draft.languages.flatMap(({ language, level }): Offer[] => {
    if (profile.languages.some((own) => own.language === language)) return [];
    return [
      {
        key: `language ${language}`,
        group: 'languages',
        field: 'language',
        value: { as: 'language', language, level },
        now: null,
        lacks: level === null ? 'level' : null,
        items: items.filter((item) => item.field === 'language' && item.value.split(' ')[0] === language),
        apply: (changes) => {
          if (level === null) return changes;
          const before = changes.languages ?? listsOf(profile).languages;
          return { ...changes, languages: [...before, { language, level }] };
        },
      },
    ];
  });
}

function linkOffers({ draft, items }: ResumeReading, profile: Profile): Offer[] {
  return draft.links.flatMap(({ kind, url }): Offer[] => {
    if (profile.links.some((own) => same(own.url, url))) return [];
    return [
      {
        key: `link ${url}`,
        group: 'links',
        field: 'link',
        value: { as: 'text', value: url },
        now: null,
        lacks: null,
        items: items.filter((item) => item.field === 'link' && item.value === url),
        apply: (changes) => {
          const before = changes.links ?? listsOf(profile).links;
          return { ...changes, links: [...before, { kind, url }] };
        },
      },
    ];
  });
}
