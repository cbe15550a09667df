import { SMALL_NUMBER, smallNumber } from './numbers';
import { byRules, type Found } from './span';

/** Years of experience; `max` is null where it is open. */
export interface Years {
  readonly min: number;
  readonly max: number | null;
}

const PATTERN = new RegExp(
  `(?<![\\p{L}\\d.,$€£])(?<lead>(?:at least|minimum(?: of)?|min\\.?|more than|over|up ?to|around|about|~)[ ]{1,2}(?:an? )?)?(?<low>${SMALL_NUMBER})(?:[ ]?\\((?:\\d{1,2}|[a-z]{3,6})\\))?[ ]?(?:\\+|plus\\b|or more\\b)?(?:[ ]{0,2}(?:years?|yrs?)?[ ]{0,2}(?:-|to|–)[ ]{0,2}(?<high>${SMALL_NUMBER}))?(?:[ ]?\\(\\d{1,2}\\))?[ ]?(?:\\+|plus\\b|or more\\b)?[ -]{0,2}(?:years?|yrs?|yoe|saal)(?!\\p{L})[.']?s?\\+?`,
  'giu',
);

/** Years that speak of firms, ages, plans and promises. */
const NO_EXPERIENCE_BEFORE =
  /\b(?:founded|established|since|for(?: (?:over|more than|nearly|almost|the (?:past|last)))?|last|past|next|within|in|every|first|after|over the|aged?|bond|vest\w{0,4}(?: over)?|cliff of|runway of|warranty)[ ]{1,2}$/i;
const NO_EXPERIENCE_BEHIND =
  /^[ ]{0,2}(?:ago|old|in (?:business|the market|a row|operation)|runway|vesting|contract|agreement|cliff|of (?:age|growth|service to|runway|funding|history|vesting)|later|bond|warranty|growth|term|degree|and counting|anniversary|of (?:formal )?(?:education|schooling|study|studies|university)|plan|diploma|program(?:me)?|bachelor)/i;

/** Every number of years that speaks of somebody's experience, in the text's order. */
export function readYears(text: string): Found<Years>[] {
  const found: Found<Years>[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const { lead, low, high } = match.groups!;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const behind = text.slice(end, end + 30);
    if (NO_EXPERIENCE_BEHIND.test(behind)) continue;
    if (NO_EXPERIENCE_BEFORE.test(before) && !/^.{0,20}(?:experience|exp\b)/i.test(behind)) continue;
    if (/^(?:over|more than|~)/i.test(lead ?? '') && !/^.{0,30}(?:experience|exp\b|in |of |with |as )/i.test(behind))
      continue;
    const least = smallNumber(low!);
    const most = high === undefined ? null : smallNumber(high);
    if (least > 40 || (most !== null && (most < least || most > 50))) continue;
    const upTo = /^up/i.test(lead ?? '');
    found.push(byRules({ min: upTo ? 0 : least, max: upTo ? least : most }, match.index, end));
  }
  return found;
}
