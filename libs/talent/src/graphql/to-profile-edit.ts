import { MoneyInput } from '@hunar/graphql';
import type { ProfileEdit } from '../domain/profile-edit';
import type { UpdateProfileInput } from './update-profile.input';

/** The input as the service takes it: money in minor units, absent details as null. Null for a list or a name means absent. */
export function toProfileEdit(input: UpdateProfileInput): ProfileEdit {
  const { version: _version, rate, skills, workHistory, education, ...others } = input;
  const { name, languages, links, wishes, ...rest } = others;
  return {
    ...rest,
    name: name ?? undefined,
    languages: languages ?? undefined,
    links: links ?? undefined,
    workingHours: input.workingHours ?? undefined,
    visibility: input.visibility ?? undefined,
    wishes: wishes && { ...wishes, leastHours: wishes.leastHours ?? null, mostHours: wishes.mostHours ?? null },
    rate: rate && MoneyInput.toMoney(rate),
    skills: skills?.map(({ skillId, level = null, years = null, evidenceUrl = null }) => ({
      skillId,
      level,
      years,
      evidenceUrl,
    })),
    workHistory: workHistory?.map(({ endedOn = null, summary = null, ...entry }) => ({ ...entry, endedOn, summary })),
    education: education?.map(({ startYear = null, endYear = null, ...entry }) => ({ ...entry, startYear, endYear })),
  };
}
