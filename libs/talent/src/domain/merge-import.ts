import type { ImportedTalent } from './imported-talent';
import type { FieldSources, SharedField } from './profile';

/** The fields of a stored profile that an import may fill. */
export interface ImportableProfile extends Pick<ImportedTalent, Exclude<SharedField, 'skills'> | 'skillIds'> {
  readonly fieldSources: FieldSources;
}

/** What an import changes in a profile: new values by field. Empty: the file says nothing new. */
export type ImportPatch = { -readonly [Field in SharedField]?: ImportableValues[Field] };
type ImportableValues = Omit<ImportableProfile, 'fieldSources' | 'skillIds'> & { readonly skills: readonly string[] };

/**
 * What may a programme's word change? A field that is empty, and a field that the same programme filled before (so that a
 * corrected file corrects). Never what the person edited or emptied, nor another programme's word; and silence erases nothing.
 */
export function mergeImport(stored: ImportableProfile, imported: ImportedTalent, programId: string): ImportPatch {
  const { fieldSources, skillIds, ...rest } = stored;
  const before: ImportableValues = { ...rest, skills: skillIds };
  const after = valuesOf(imported);
  const patch: Record<string, unknown> = {};
  for (const field of Object.keys(after) as SharedField[]) {
    const source = fieldSources[field];
    const mayWrite = source === programId || (source !== 'person' && isEmpty(before[field]));
    if (mayWrite && !isEmpty(after[field]) && !sameValue(before[field], after[field])) patch[field] = after[field];
  }
  return patch as ImportPatch;
}

/** The fields of a new profile that the import filled, as the programme's. */
export function sourcesOf(fields: Iterable<string>, programId: string): FieldSources {
  return Object.fromEntries([...fields].map((field) => [field, programId]));
}

/** The fields on which an imported person is not silent. */
export function filledFields(imported: ImportedTalent): SharedField[] {
  const values = valuesOf(imported);
  return (Object.keys(values) as SharedField[]).filter((field) => !isEmpty(values[field]));
}

/** What an import says in the fields that it may fill. */
function valuesOf(imported: ImportedTalent): ImportableValues {
  const { skillIds: skills, name, city, country, timeZone, rate, weeklyHours, languages, links, phone } = imported;
  return { skills, name, city, country, timeZone, rate, weeklyHours, languages, links, phone };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Equal as values; lists are equal in any order, and so are the keys of their items. */
function sameValue(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, item]) => `${key}:${canonical(item)}`).join()}}`;
  }
  return JSON.stringify(value);
}
