import { type Failure, type Money } from '@hunar/kernel';
import { checkWishes, type TalentWishes, type WishFailureCode } from './wishes';
import { LINK_KINDS, type ProfileLink, type WorkingHours } from './profile';

/** What a person sends to change a profile. Absent: as it was; null: emptied; a list replaces the list. */
export interface ProfileChanges {
  readonly name?: string | undefined;
  readonly headline?: string | null | undefined;
  readonly about?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly rate?: Money | null | undefined;
  readonly weeklyHours?: number | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly workingHours?: readonly WorkingHours[] | undefined;
  readonly links?: readonly ProfileLink[] | undefined;
  readonly workHistory?: readonly { readonly startedOn: string; readonly endedOn: string | null }[] | undefined;
  readonly education?: readonly { readonly startYear: number | null; readonly endYear: number | null }[] | undefined;
  readonly skills?: readonly { readonly skillId: string; readonly evidenceUrl: string | null }[] | undefined;
  readonly wishes?: TalentWishes | null | undefined;
}

export type ProfileFailureCode =
  | 'NAME_EMPTY'
  | 'COUNTRY_UNKNOWN'
  | 'TIME_ZONE_UNKNOWN'
  | 'TIME_OF_DAY_INVALID'
  | 'WEB_ADDRESS_INVALID'
  | 'LINK_KIND_UNKNOWN'
  | 'PERIOD_REVERSED'
  | WishFailureCode;

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Everything that is wrong with the changes, each with the path of its field; empty when they may be stored. */
export function checkChanges(
  changes: ProfileChanges,
  knows: { skill: (id: string) => boolean; country: (code: string) => boolean },
): Failure<ProfileFailureCode>[] {
  const found: Failure<ProfileFailureCode>[] = [];
  const fail = (code: ProfileFailureCode, path: (string | number)[], params: Failure['params'] = {}) =>
    found.push({ code, path: path.map(String), params });

  if (changes.name !== undefined && changes.name.trim() === '') fail('NAME_EMPTY', ['name']);
  if (changes.country && !knows.country(changes.country)) fail('COUNTRY_UNKNOWN', ['country']);
  if (changes.timeZone && !isTimeZone(changes.timeZone))
    fail('TIME_ZONE_UNKNOWN', ['timeZone'], { value: changes.timeZone });
  if (typeof changes.weeklyHours === 'number' && (changes.weeklyHours < 1 || changes.weeklyHours > 168)) {
    fail('WEEKLY_HOURS_RANGE', ['weeklyHours']);
  }
  changes.workingHours?.forEach(({ weekday, start, end }, index) => {
    const sound = weekday >= 1 && weekday <= 7 && TIME_OF_DAY.test(start) && TIME_OF_DAY.test(end) && start !== end;
    if (!sound) fail('TIME_OF_DAY_INVALID', ['workingHours', index]);
  });
  changes.links?.forEach(({ kind, url }, index) => {
    if (!LINK_KINDS.includes(kind)) fail('LINK_KIND_UNKNOWN', ['links', index, 'kind']);
    if (!isWebAddress(url)) fail('WEB_ADDRESS_INVALID', ['links', index, 'url']);
  });
  changes.workHistory?.forEach(({ startedOn, endedOn }, index) => {
    if (endedOn !== null && endedOn < startedOn) fail('PERIOD_REVERSED', ['workHistory', index, 'endedOn']);
  });
  changes.education?.forEach(({ startYear, endYear }, index) => {
    if (startYear !== null && endYear !== null && endYear < startYear) {
      fail('PERIOD_REVERSED', ['education', index, 'endYear']);
    }
  });
  const seen = new Set<string>();
  changes.skills?.forEach(({ skillId, evidenceUrl }, index) => {
    if (!knows.skill(skillId)) fail('SKILL_UNKNOWN', ['skills', index, 'skillId'], { value: skillId });
    if (seen.has(skillId)) fail('SKILL_TWICE', ['skills', index, 'skillId'], { value: skillId });
    if (evidenceUrl !== null && !isWebAddress(evidenceUrl))
      fail('WEB_ADDRESS_INVALID', ['skills', index, 'evidenceUrl']);
    seen.add(skillId);
  });
  if (changes.wishes) found.push(...checkWishes(changes.wishes, knows.skill));
  return found;
}

/** Is it a zone that the runtime's IANA data knows, by name and not as an offset? */
export function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** http and https only: a `javascript:` link on a profile would run in a founder's session. */
export function isWebAddress(text: string): boolean {
  return text.length <= 500 && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
