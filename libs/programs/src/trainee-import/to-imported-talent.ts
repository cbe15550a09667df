import type { ImportedTalent, ProfileLink } from '@hunar/talent';
import { countryTimeZone } from './domain/country-time-zone';
import type { TraineeRow } from './domain';

/** A row as the profile's library takes it. A city of Pakistan brings its country and zone along. */
export function toImportedTalent(row: TraineeRow, skillIds: readonly string[]): ImportedTalent {
  const country = row.city?.country ?? null;
  const links: ProfileLink[] = [];
  if (row.github !== null) links.push({ kind: 'github', url: row.github });
  if (row.linkedin !== null) links.push({ kind: 'linkedin', url: row.linkedin });
  return {
    name: row.fullName,
    email: row.email,
    phone: row.phone,
    cnic: row.cnic,
    gender: row.gender,
    dateOfBirth: row.dateOfBirth,
    fatherName: row.fatherName,
    city: row.city?.name ?? null,
    country,
    timeZone: countryTimeZone(country),
    rate: row.expectedRate,
    weeklyHours: row.weeklyHours,
    languages: row.englishLevel === null ? [] : [{ language: 'en', level: row.englishLevel }],
    links,
    skillIds,
  };
}
