import type { Section } from '../layout/section-names';
import { type Clause, isOthersWork } from './told-cues';

/** How firmly a skill is asked for. `weak`: named without being asked for; `none`: named for another reason. */
export type Demand = 'must' | 'nice' | 'weak' | 'none';

/** Cues before what they speak of: "ideally Go". */
const NICE_BEFORE =
  /\b(?:nice[- ]to[- ]haves?|bonus(?: points)?|ideally|preferably|preferred|desirable|desired|optional(?:ly)?|extra (?:points|credit)|good[- ]to[- ]have|plus (?:if|for|points)|a plus if|pluses|would be (?:great|nice|awesome|amazing|ideal) (?:if|to)|we(?:'d| would) love|it helps if|even better if|brownie points|not (?:strictly )?required,? but|any (?:experience|knowledge|exposure)|if you(?:'ve| have)? (?:also |ever |already )?(?:know|used|worked|dabbled))\b/gi;
/** Softer ones, which count where nothing else says that it is a requirement. */
const SOFT_BEFORE =
  /\b(?:familiarity|familiar|exposure|interest(?:ed)? in|awareness|some (?:experience|knowledge)|curious)\b/gi;
/** Cues behind: "Go is a plus". */
const NICE_BEHIND =
  /(?:\b(?:is|are|would be|will be|as|considered)[ ]{1,2})?(?:\b(?:also|definitely|always|highly|strongly|very|not|an?|just)[ ]{1,2}){0,2}(?:\b(?:big|huge|definite|strong|major|real|added|significant|nice|great|massive|additional|distinct)[ ]{1,2})?\b(?:plus(?:es)?|bonus(?:es)?|assets?|advantages?|nice[- ]to[- ]haves?|preferred|desirable|desired|beneficial|helpful|advantageous|welcome|optional|good[- ]to[- ]have|required|mandatory|must|ideal|useful|(?<=[:(-] ?)nice|(?<=\b(?:would|will) be (?:an? |very |really |super )?)(?:nice|great|ideal|awesome|amazing|cool)|appreciated|valued|handy|(?:to |tou )?(?:acha|achi|behtar|faida)(?: hai| hoga)?)\b(?! (?:if|for|points|years|of|in|to)\b)/gi;
const DENIED = /\bnot\b/i;

const MUST =
  /\b(?:must|required?|requires|mandatory|essential|need(?:s|ed)?|necessary|non-negotiable|minimum|at least|looking for|seeking|hiring|want(?:ed)?|experience[d]? (?:with|in|of|using|building|working|on)|expert(?:ise)?|proficien(?:t|cy)|strong|solid|deep|skilled|hands-on|fluent in|knowledge of|command of|\d{1,2}\+? ?(?:years?|yrs?)|you (?:have|know|bring|should|can|are)|chahiye|zaroori|lazmi|aana|aani|ana chahiye)\b|چاہیے|ضروری|درکار/i;
/** Where duties and others are told, only plain words make a requirement. */
const PLAIN_MUST =
  /\b(?:must|required|mandatory|essential|experience (?:with|in)|you(?:'ll)? need|we(?:'re| are)? (?:need|require|looking for|seeking)|chahiye)\b/i;
/** The sentence tells of the firm, its product, its customers or rivals. */
const ABOUT_FIRM =
  /\b(?:backed by|founded|our (?:customers?|clients?|investors?|mission|partners?)|customers? (?:include|like|such)|companies (?:like|such as|including)|competitors?|compet(?:e|es|ing) with|trusted by|used by|alumni (?:of|from)|ex-\w+|(?:the|an?) \w{2,20} (?:for|of) \w+|(?:is|are) (?:building|on a mission|the leading|a leading|an? (?:\w+[ -]){0,3}(?:company|startup|start-up|platform|agency|studio|firm|bank|fintech|marketplace))|integrat(?:es|ions?) with|helps? (?:companies|businesses|teams|people|customers)|follow us|connect with us|find us|visit us|raised|acquired|serves?|alternatives? to|replac(?:es|ing))\b/i;

/** What the sentence and the section make of a mention. */
export function demandOf({ before, behind }: Clause, section: Section): Demand {
  if (isOthersWork({ before, behind }, section === 'must' || section === 'nice' || section === 'facts')) return 'none';
  const nice = isNice(before, behind);
  if (section === 'nice')
    return /\b(?:must[- ]have|is (?:required|mandatory|a must))\b/i.test(behind) && !DENIED.test(behind)
      ? 'must'
      : 'nice';
  if (section === 'must' || section === 'facts') return nice ? 'nice' : 'must';
  if (section === 'benefits' || section === 'process') return 'none';
  const sentence = `${before} ${behind}`;
  if (section === 'about') return PLAIN_MUST.test(sentence) && !ABOUT_FIRM.test(sentence) ? 'must' : 'none';
  if (nice) return 'nice';
  if (section === 'stack') return 'weak';
  if (section === 'duties') return PLAIN_MUST.test(sentence) ? 'must' : ABOUT_FIRM.test(before) ? 'none' : 'weak';
  if (lastOf(before, SOFT_BEFORE) >= 0) return 'nice';
  if (MUST.test(sentence)) return 'must';
  return ABOUT_FIRM.test(sentence) ? 'none' : 'weak';
}

/** What a bracket of examples holds: "(e.g. Stripe, Mailgun)" asks for what stands before it. */
const EXAMPLES = /\((?:[^()]{0,20}[ ])?(?:e\.? ?g\.?|for example|for instance)[,: ][^()]*$/i;
/** "A plus (pandas, dbt)": the bracket belongs to the cue before it. */
const NICE_BRACKET =
  /\b(?:is|are|as|would be|will be)[ ](?:an? )?(?:\w+ )?(?:plus|bonus|advantage|asset|preferred|desirable|beneficial|welcome|optional|nice to have)[ ,:]{0,2}\([^()]*$/i;

function isNice(before: string, behind: string): boolean {
  if (EXAMPLES.test(before) || NICE_BRACKET.test(before)) return true;
  const cue = lastOf(before, NICE_BEFORE);
  if (cue >= 0 && !/\b(?:must|required|mandatory)\b/i.test(before.slice(cue)) && !isClosed(before, cue)) return true;
  for (const match of behind.matchAll(NICE_BEHIND)) {
    const required = /(?:required|mandatory|must)$/i.test(match[0]);
    if (required) return DENIED.test(match[0]);
    // "Python required, Go a plus": what is firmly asked for before the comma is not meant.
    const between = behind.slice(0, match.index);
    return (
      !/\b(?:required|must|mandatory|years?|yrs?|chahiye|zaroori|lazmi)\b[^,]*,/i.test(between) &&
      !/^[^,(]*\)[^)]*$/.test(between.replace(/\([^)]*\)/g, ''))
    );
  }
  return false;
}

/** "Frameworks (ideally Django) and SQL": the cue ends with its bracket. "React preferred, Vue": it speaks of what stands before it. */
function isClosed(before: string, cue: number): boolean {
  const since = before.slice(cue);
  if (/^[^(]*\)/.test(since)) return true;
  return (
    /^(?:preferred|desired|desirable|optional)\b/i.test(since) &&
    !/^\w+[ ]?(?::|skills?|qualifications?|experience|knowledge|-)/i.test(since) &&
    /\p{L}/u.test(before.slice(0, cue))
  );
}

function lastOf(words: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of words.matchAll(pattern)) last = index;
  return last;
}
