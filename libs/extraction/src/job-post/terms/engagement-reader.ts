import type { Engagement } from '@hunar/kernel';
import { byRules, type Found } from '../../text/span';
import type { PostLine } from '../layout/post-lines';

/** What is said plainly beats what a form of contract suggests. */
const WORDS: readonly (readonly [Engagement, number, RegExp])[] = [
  [
    'full_time',
    3,
    /\bfull[- ]?time(?! (?:employees?|students?|equivalent|team members|degree|benefits|staff|hires?|opportunit|potential))\b|\bFT\b(?=[ ]?[|,/)]|$)|\bfull[_ ]time\b/giu,
  ],
  ['part_time', 3, /\bpart[- ]?time\b|\bPT\b(?=[ ]?[|,/)]|$)/giu],
  [
    'fixed_price',
    3,
    /\bfixed[- ](?:price|fee|budget|cost)\b|\b(?:flat|one-time) fee\b|\bpaid per (?:project|milestone)\b/giu,
  ],
  [
    'hourly',
    3,
    /\bhourly[- ](?:contract|rate|basis|paid|job|project|pay|role|position)\b|\bpaid (?:hourly|by the hour)\b|\bhourly(?=[ ]?:|[ ]?\$|[ ]?\||$)/gimu,
  ],
  [
    'hourly',
    1,
    /\b(?:1099|c2c|corp[- ]to[- ]corp|contract(?:or)?(?: (?:role|position|basis|work|job|engagement))?(?! (?:drafting|law|review|negotiat|management|testing|test|manager|writ|bridge))|independent contractors?|freelance(?:r|rs)?|contract[- ]to[- ]hire|b2b contract)\b/giu,
  ],
  ['full_time', 1, /\b(?:permanent(?! resid)(?: (?:role|position|employment|job))?|w-?2|salaried)\b/giu],
];
const LABEL = /\b(?:type|employment|engagement|contract|commitment|schedule|job)\b/i;
/** Full-time colleagues, and what an internship may become. */
const ASIDE =
  /\b(?:our|lead(?:ing)? to|become|into|convert(?:ed)? to|potential|possib(?:le|ility)|opportunity|transition(?:ing)? (?:in)?to|all|for|future|not)(?: (?:an?|our|the|for|of))?[ ]$/i;

/** "Part time is possible": a choice beside what is said elsewhere. */
const POSSIBLE =
  /^(?: (?:work|position|option))?,? (?:is |are |would be |may be |can be )?(?:also )?(?:possible|an option|optional|ok|okay|fine|welcome|considered|negotiable)\b/i;

export interface FoundEngagement extends Found<Engagement> {
  /** A form of contract suggests it ("freelance"); no plain word says it. */
  readonly suggested: boolean;
}

/** How the work is contracted: what is said nearest to the top, plain words and labelled lines first. */
export function readEngagement(lines: readonly PostLine[]): FoundEngagement | null {
  let best: { found: FoundEngagement; points: number } | null = null;
  lines.forEach((line, number) => {
    for (const [engagement, weight, pattern] of WORDS) {
      for (const match of line.text.slice(0, 2000).matchAll(pattern)) {
        const before = line.text.slice(Math.max(0, match.index - 24), match.index);
        const behind = line.text.slice(match.index + match[0].length, match.index + match[0].length + 40);
        const aside =
          ASIDE.test(before) || POSSIBLE.test(behind) || line.section === 'benefits' || line.section === 'process';
        const points =
          weight * 10 + (line.label && LABEL.test(line.label) ? 8 : 0) + (number < 12 ? 5 : 0) - (aside ? 22 : 0);
        if (points <= 0 || (best !== null && points <= best.points)) continue;
        const start = line.start + match.index;
        best = {
          found: { ...byRules(engagement, start, start + match[0].length), suggested: weight === 1 },
          points,
        };
      }
    }
  });
  return (best as { found: FoundEngagement } | null)?.found ?? null;
}
