import type { Span } from '../span';

/** Words that make an amount pay, and words that make it something else. The nearest before it decides. */
const PAY =
  /\b(?:salar(?:y|ies)|pay(?:ing|s)?|paid|compensation|comp|remuneration|wages?|earn(?:ing|s)?|rates?|budget|package|ote|ctc|base|tc|offer(?:ing|ed)?|stipend for interns|(?<=^\W{0,4})stipend(?=\W)|tankhwah|tankhuwa|hourly|day rate|fixed[ -]price|fee)\b|تنخواہ/gi;
const PERK =
  'learning|education(?:al)?|training|conference|development|equipment|home[ -]?office|wellness|wellbeing|internet|co-?working|travel|gym|insurance|health|medical|laptop|hardware|book|relocation|referral|signing|sign-?on|performance|annual|yearly|fuel|phone|lunch|meal|ad|advertising|marketing|media|monthly ad|campaign|cloud|project';
const OTHER = new RegExp(
  `\\b(?:(?:${PERK})(?: (?:and|&) \\w{1,20}| \\w{1,20})? ?(?:budgets?|stipends?|allowances?|bonus(?:es)?|spend|funds?|reimbursements?)|rais(?:ed|ing|e)|fund(?:ing|ed|raise)|series [a-f]|seed|pre-?seed|valued|valuation|revenues?|arr|mrr|gmv|aum|managing|manages?|managed|process(?:ed|es|ing)?|handl(?:es|ing)|sav(?:e|ed|es|ing)|bonus(?:es)?|sign-?on|signing|stipends?|allowances?|reimburse\\w{0,6}|referral|401|equity|stock|rsus?|options|grants?|worth|prizes?|deposits?|quota|deals?|investors?|invest(?:ed|ment|ments)|customers?|users?|subscriptions?|plans? (?:start|from)|sponsored|moved|transactions?|market|spend(?:ing)?|cover(?:s|ed|age)?|up to date|founded|since|grow(?:n|th|ing)?|contributions?|match(?:ing|ed)?|loans?|donat\\w{1,5}|penalty|price[sd]?|costs?)\\b`,
  'gi',
);
const JOINING = '(?!(?:plus|and|with|or|depending|based)\\b)';
const OTHER_BEHIND = new RegExp(
  `^\\)?[ ]{0,3}(?:in |of |as |for (?:your |a |the )?)?(?:${JOINING}[a-z-]{1,20} ){0,3}${JOINING}(?:bonus(?:es)?|stipends?|allowances?|budgets?|reimbursements?|funding|revenue|arr|mrr|seed|series|round|valuation|raised|market|users?|customers?|sign-?on|equity|stock|rsus?|options|grants?|investments?|lines|requests?|rps|employees|people|downloads|stars|transactions?|followers|members|subscribers|companies|businesses|developers|concurrent|sales|assets|volume|industry|opportunity|savings|match|referral|donations?|in funding|spend|ad spend|of ad|events|records|rows|orders|merchants|students|learners|patients|stores)\\b`,
  'i',
);

export type PayCue = 'pay' | 'other' | null;

/** What the words before an amount (of its sentence) and behind it make of it. */
export function payCue(before: string, behind: string): PayCue {
  if (OTHER_BEHIND.test(behind)) return 'other';
  const pay = lastMatch(before, PAY);
  const other = lastMatch(before, OTHER);
  if (pay === null || other === null) return pay ? 'pay' : other && 'other';
  // "Learning budget" and "fixed price" end in a word of the other kind: the longer phrase is meant.
  if (pay.end === other.end) return pay.start <= other.start ? 'pay' : 'other';
  return pay.end > other.end ? 'pay' : 'other';
}

function lastMatch(words: string, pattern: RegExp): Span | null {
  let last: Span | null = null;
  for (const match of words.matchAll(pattern)) last = { start: match.index, end: match.index + match[0].length };
  return last;
}

/** Terms of a contract that stand beside pay: "$150k 1099", "€500/day C2C". */
export const CONTRACT_BEHIND =
  /^[ ,(+-]{0,3}(?:on )?(?:1099|w-?2|c2c|corp[ -]to[ -]corp|ote|ctc|b2b|tc\b|base|plus equity|equity|doe\b|\+ ?equity|and equity|& equity|gross|net\b)/i;
