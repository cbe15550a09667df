import type { LanguageLevel } from '@hunar/kernel';
import { byRules, type Found } from './span';

/** A language and how well it is spoken; null where the text does not say. */
export interface LanguageReading {
  /** ISO 639-1. */
  readonly language: string;
  readonly level: LanguageLevel | null;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en', urdu: 'ur', german: 'de', french: 'fr', spanish: 'es', portuguese: 'pt', italian: 'it', dutch: 'nl', arabic: 'ar', hindi: 'hi', punjabi: 'pa',
  pashto: 'ps', sindhi: 'sd', turkish: 'tr', russian: 'ru', ukrainian: 'uk', polish: 'pl', czech: 'cs', romanian: 'ro', hungarian: 'hu', greek: 'el',
  swedish: 'sv', norwegian: 'no', danish: 'da', finnish: 'fi', japanese: 'ja', korean: 'ko', mandarin: 'zh', chinese: 'zh', cantonese: 'zh', bengali: 'bn', tamil: 'ta',
  telugu: 'te', persian: 'fa', farsi: 'fa', hebrew: 'he', indonesian: 'id', malay: 'ms', vietnamese: 'vi', thai: 'th', deutsch: 'de', swahili: 'sw',
}; // prettier-ignore

/** The usual words on the scale of the Common European Framework. */
const LEVELS: readonly (readonly [RegExp, LanguageLevel])[] = [
  [/native|mother[ -]tongue|first language/i, 'native'],
  [/near[ -]native|bilingual|full professional|mastery/i, 'C2'],
  [
    /fluen(?:t|cy|tly)|excellent|advanced|exceptional|outstanding|flawless|impeccable|strong|very good|superb|great|professional(?! working)|proficient|proficiency|perfect|business[ -]fluent/i,
    'C1',
  ],
  [/upper[ -]intermediate|professional working|business(?:[ -]level)?|good|solid|confident/i, 'B2'],
  [/intermediate|conversational|working|moderate|average/i, 'B1'],
  [/elementary|basic|limited/i, 'A2'],
];

const NAME = new RegExp(`(?<![\\p{L}\\d])(?:${Object.keys(LANGUAGES).join('|')})(?![\\p{L}\\d])`, 'giu');
const CODE = /\b(?<code>[ABC][12])(?:\+|\/[ABC][12]|-[ABC][12])?(?![\p{L}\d])/gu;
/** Words that stand between a level and its language: "excellent written and spoken English". */
const LEVEL_BEFORE =
  /(?:native(?:[ -](?:level|like|speaking))?|near[ -]native|bilingual|fluen(?:t|cy)|excellent|advanced|exceptional|outstanding|flawless|impeccable|strong|very good|superb|great|professional working|professional|proficien(?:t|cy)|perfect|upper[ -]intermediate|business[ -](?:fluent|level)|good|solid|confident|intermediate|conversational|working|elementary|basic)(?:[ ,/&-]{1,3}(?:level|command|knowledge|proficiency|proficient|fluency|of|in|the|and|both|written|spoken|verbal|oral|writing|speaking|speaker|reading|communication|communications|communicator|skills?|or|with|business)){0,9}[ ]{1,2}$/i;
const LEVEL_BEHIND =
  /^[ ]{0,2}(?:language[ ]|skills?[ ]|speaker|proficiency|communication[ ]|fluency){0,2}[ ]{0,2}[:(,-]{0,2}[ ]{0,2}(?:(?:at least|min(?:imum|\.)?|level|is|must be|spoken and written|written and spoken|written|spoken|proficiency|both|a|to)[ :]{1,2}){0,4}(?<words>native(?: or bilingual)?|mother tongue|near[ -]native|bilingual|fluen(?:t|cy)|excellent|advanced|full professional|upper[ -]intermediate|professional working|professional|proficien(?:t|cy)|intermediate|conversational|business|good|basic|elementary|[ABC][12](?![\p{L}\d]))/iu;

/** Every language that the text names with a level, or as required; in its order. Languages of programming are none of these. */
export function readLanguages(text: string): Found<LanguageReading>[] {
  const found: Found<LanguageReading>[] = [];
  for (const match of text.matchAll(NAME)) {
    const language = LANGUAGES[match[0].toLowerCase()]!;
    let [start, end] = [match.index, match.index + match[0].length];
    const lead = LEVEL_BEFORE.exec(text.slice(Math.max(0, start - 90), start));
    const rest = LEVEL_BEHIND.exec(text.slice(end, end + 70));
    const code = codeBefore(text, start);
    let level: LanguageLevel | null = null;
    if (rest && (!lead || isCode(rest.groups!.words!))) {
      level = levelOf(rest.groups!.words!);
      end += rest[0].length;
    } else if (lead) {
      level = levelOf(lead[0]);
      start -= lead[0].length;
    } else if (code) {
      level = code.level;
      start = code.start;
    }
    if (/^[A-Z]/.test(match[0]) || level !== null) found.push(byRules({ language, level }, start, end));
  }
  return found;
}

const isCode = (words: string): boolean => /^[ABC][12]$/i.test(words);

function levelOf(words: string): LanguageLevel | null {
  if (isCode(words)) return words.toUpperCase() as LanguageLevel;
  if (/near[ -]native/i.test(words)) return 'C2';
  return LEVELS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** "C1 English", "B2 level of English". */
function codeBefore(text: string, start: number): { level: LanguageLevel; start: number } | null {
  const from = Math.max(0, start - 20);
  const last = [...text.slice(from, start).matchAll(CODE)].at(-1);
  if (!last || !/^[\s+]*(?:level[ ])?(?:of |in )?$/i.test(text.slice(from + last.index + last[0].length, start)))
    return null;
  return { level: last.groups!.code as LanguageLevel, start: from + last.index };
}
