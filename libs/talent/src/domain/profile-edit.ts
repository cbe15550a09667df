import type { Failure, SkillLevel, Visibility } from '@hunar/kernel';
import type {
  FieldSources,
  LanguageSkill,
  ProfileLink,
  ProfileSkill,
  SharedField,
  WorkEntry,
  WorkingHours,
  EducationEntry,
} from './profile';
import { type TalentWishes, tidyWishes } from './wishes';
import { checkChanges, type ProfileChanges, type ProfileFailureCode } from './profile-rules';

/** What a person changes. Absent: as it was; null: emptied; a list replaces the list. */
export interface ProfileEdit extends ProfileChanges {
  readonly availableFrom?: string | null | undefined;
  readonly visibility?: Visibility | undefined;
  readonly wishes?: TalentWishes | null | undefined;
  readonly languages?: readonly LanguageSkill[] | undefined;
  readonly workHistory?: readonly WorkEntry[] | undefined;
  readonly education?: readonly EducationEntry[] | undefined;
  readonly skills?:
    | readonly {
        readonly skillId: string;
        readonly level: SkillLevel | null;
        readonly years: number | null;
        readonly evidenceUrl: string | null;
      }[]
    | undefined;
}

/** What stands in the profile before the edit. */
interface Before {
  readonly skills: readonly ProfileSkill[];
  readonly fieldSources: FieldSources;
}

/** The values to store, by property of the profile. */
interface EditedColumns {
  name?: string;
  headline?: string | null;
  about?: string | null;
  city?: string | null;
  country?: string | null;
  rateAmountMinor?: number | null;
  rateCurrency?: string | null;
  ratePeriod?: NonNullable<ProfileEdit['rate']>['period'] | null;
  weeklyHours?: number | null;
  availableFrom?: string | null;
  timeZone?: string | null;
  visibility?: Visibility;
  workingHours?: WorkingHours[];
  languages?: LanguageSkill[];
  links?: ProfileLink[];
  workHistory?: WorkEntry[];
  education?: EducationEntry[];
  wishes?: TalentWishes | null;
}

const SHARED = ['name', 'city', 'country', 'timeZone', 'rate', 'weeklyHours', 'languages', 'links', 'skills'] as const;

/** Checks an edit and works out what it stores. `problems` non-empty: store nothing. */
export function editsOf(
  edit: ProfileEdit,
  before: Before,
  knows: Parameters<typeof checkChanges>[1],
): {
  problems: Failure<ProfileFailureCode>[];
  columns: EditedColumns;
  skills: ProfileSkill[] | null;
  fieldSources: FieldSources;
} {
  const problems = checkChanges(edit, knows);
  const { rate, skills, name, wishes, ...rest } = edit;
  const columns = withoutUndefined({
    ...rest,
    name: name?.trim().replace(/\s+/gu, ' '),
    wishes: wishes && tidyWishes(wishes),
    ...(rate !== undefined && {
      rateAmountMinor: rate?.amountMinor ?? null,
      rateCurrency: rate?.currency ?? null,
      ratePeriod: rate?.period ?? null,
    }),
  }) as EditedColumns;
  const edited = SHARED.filter((field): field is SharedField & (typeof SHARED)[number] => edit[field] !== undefined);
  const fieldSources = { ...before.fieldSources, ...Object.fromEntries(edited.map((field) => [field, 'person'])) };
  return {
    problems,
    columns,
    skills: skills ? skills.map((skill) => withEvidence(skill, before)) : null,
    fieldSources,
  };
}

/** A credential stays with its skill; a link is evidence; anything else is a claim. */
function withEvidence(skill: NonNullable<ProfileEdit['skills']>[number], before: Before): ProfileSkill {
  const known = before.skills.find(({ skillId }) => skillId === skill.skillId);
  const evidence = known?.evidence === 'credentialed' ? 'credentialed' : skill.evidenceUrl ? 'evidenced' : 'claimed';
  return { ...skill, evidence };
}

const withoutUndefined = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
