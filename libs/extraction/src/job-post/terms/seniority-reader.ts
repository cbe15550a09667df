import { byRules, type Found } from '../../text/span';
import type { Seniority } from '../job-post-reading';
import type { PostLine } from '../layout/post-lines';

const WORDS: readonly (readonly [Seniority, RegExp])[] = [
  ['intern', /\b(?:intern(?:ship)?|trainee|apprentice(?:ship)?|working student|werkstudent)\b/i],
  ['head', /\b(?:head of|director|vp|vice president|cto|ceo|cfo|coo|cmo|chief)\b/i],
  ['principal', /\b(?:principal|distinguished|fellow)\b/i],
  [
    'staff',
    /\bstaff(?= (?:\p{L}+ ){0,3}?(?:engineer|developer|designer|scientist|software|product|data|backend|frontend|machine))/iu,
  ],
  ['lead', /\b(?:lead|team lead|tech lead|leader)\b(?![ -](?:generation|gen|scoring|nurtur))/i],
  [
    'mid',
    /\b(?:mid(?:dle)?[ -]?(?:level|senior|weight)?(?:[ -]senior)?|intermediate|semi[- ]senior|associate level)\b(?![ -](?:market|size|june|july))/i,
  ],
  ['senior', /\b(?:senior|sr\.?|snr|expert level|experienced level)(?![\p{L}])/iu],
  [
    'junior',
    /\b(?:junior|jr\.?|entry[- ]level|graduate|fresh(?:er|ers| graduates?)|associate(?= (?:software|developer|engineer|designer|data|product))|beginner)(?![\p{L}])/iu,
  ],
];
const IN_TITLE: readonly Seniority[] = ['intern', 'head', 'principal', 'staff', 'senior', 'lead', 'junior', 'mid'];
const LABEL =
  /^(?:seniority(?: level)?|experience level|career level|level|job level|position level|seniority\/level)$/i;
const UPWORK: Readonly<Record<string, Seniority>> = {
  expert: 'senior',
  intermediate: 'mid',
  'entry level': 'junior',
  entry: 'junior',
};
const IN_PROSE =
  /\b(?<word>senior|mid[- ]?level|junior|entry[- ]level|intern|principal|staff|lead)(?:[ -]level)?[ ](?:\p{L}[\p{L}.+#-]*[ ]){0,4}?(?:engineer|developer|designer|manager|analyst|scientist|role|position|programmer|architect|candidate|consultant|specialist)s?\b/iu;
const LEVEL_CELL =
  /(?:^|[\n|·•,]|[ ]-)[ ]?(?<word>mid-senior level|entry level|associate level|senior level|mid[- ]level|junior level|intermediate|expert)[ ]?(?=$|[\n|·•),]|[ ]-)/i;
const MENU = /(?<word>entry[- ]level|intermediate|expert)(?=\s*(?:experience level|\n\s*experience level))/i;

/** The title's word first, then a label ("Seniority level: …"), then the first role that the prose names with one. */
export function readSeniority(
  text: string,
  lines: readonly PostLine[],
  title: Found<string> | null,
): Found<Seniority> | null {
  const titled = title && wordIn(title.value, title.span.start, IN_TITLE);
  if (titled) return titled;
  for (const [index, line] of lines.entries()) {
    const own = line.label !== null && LABEL.test(line.label.trim()) ? line.contentStart : null;
    const below = line.heading && LABEL.test(line.text.replace(/[:?]$/, '').trim()) ? (lines[index + 1] ?? null) : null;
    const from = own ?? below?.start ?? null;
    if (from === null) continue;
    const words = text.slice(from, Math.min((below ?? line).end, from + 60));
    const upwork = UPWORK[words.trim().toLowerCase()];
    const found = upwork
      ? byRules(upwork, from, from + words.trimEnd().length)
      : wordIn(words, from, ['intern', 'junior', 'mid', 'senior', 'lead', 'principal', 'head']);
    if (found) return found;
  }
  const menu = MENU.exec(text);
  const upwork = menu && UPWORK[menu.groups!.word!.toLowerCase().replace('-', ' ')];
  if (menu && upwork) return byRules(upwork, menu.index, menu.index + menu[0].length);
  const cell = LEVEL_CELL.exec(text.slice(0, 1500));
  const level = cell && UPWORK[cell.groups!.word!.toLowerCase()];
  const at = cell ? cell.index + cell[0].indexOf(cell.groups!.word!) : 0;
  if (cell && level) return byRules(level, at, at + cell.groups!.word!.length);
  if (cell) return wordIn(cell.groups!.word!, at, ['mid', 'senior', 'junior']);
  return title === null ? inProse(lines) : null;
}

function wordIn(words: string, offset: number, order: readonly Seniority[]): Found<Seniority> | null {
  for (const seniority of order) {
    const match = WORDS.find(([name]) => name === seniority)![1].exec(words);
    if (match) return byRules(seniority, offset + match.index, offset + match.index + match[0].length);
  }
  return null;
}

function inProse(lines: readonly PostLine[]): Found<Seniority> | null {
  for (const line of lines.slice(0, 30)) {
    const match = IN_PROSE.exec(line.text.slice(0, 800));
    if (match) return wordIn(match.groups!.word!, line.start + match.index, IN_TITLE);
  }
  return null;
}
