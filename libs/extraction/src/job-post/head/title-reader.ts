import { readPlaces } from '../../text/geography/place-reader';
import { byRules, type Found } from '../../text/span';
import type { PostLine } from '../layout/post-lines';
import { type Cell, headCells } from './head-cells';
import { titleLikeness } from './role-words';

const LABEL =
  /^(?:job ?|position |role |project |post )?(?:title|position|role|designation|vacancy|job|post|opening|hiring(?: for)?|now hiring|we(?:'re| are) hiring|urgent(?:ly)? hiring|we need|wanted|required)$/i;
/** "We are looking for a senior React developer to join …" */
const SOUGHT =
  /\b(?:(?:we(?:'re| are)(?: currently| now| actively)?|is(?: currently| now| actively)?|are|i(?:'m| am)|currently|now|am) )?(?:looking (?:for|to hire)|hiring(?: for)?|seeking|searching for|in search of|recruiting(?: for)?|need(?:s|ed)?|want(?:s|ed)?(?: to hire)?|to hire)[!:]{0,2}(?: to (?:hire|add))?(?: (?:an?|the|our|another|\d|one|two|some|few|remote|full[- ]time|part[- ]time|experienced|talented|skilled|passionate|motivated|highly|very|super|freelance|dedicated|reliable|great|exceptional|multiple|several|self[- ](?:motivated|driven)|detail[- ]oriented|proactive|creative|dynamic|results[- ]driven|next|first|new|very first|really|strong|good|professional)[,]?){0,6} (?<title>(?:\p{L}[\p{L}\d.+#&'-]*[ ,/]{1,2}(?:\([^()\n]{1,30}\) )?){0,7}?\p{L}[\p{L}\d.+#&'-]*)(?=$|[.,;:!(|]| (?:to|who|with|for|in|at|on|that|and (?:help|join|work|own)|based|from|remote|role|position|having|ready|as|-)\b)/giu;
const ROLE_OF =
  /\b(?:(?:[Aa]s|for) (?:an?|the|our)|position of|role of|post of|the position:?) (?<title>(?:\p{Lu}[\p{L}\d.+#&/-]*[ ]){0,6}?\p{Lu}[\p{L}\d.+#&/-]*)(?=[.,;:!(]| (?:at|you|in|on|to|with|role|position)\b)/gu;
/** "React developer chahiye", "Graphic designer required". */
const WANTED =
  /(?<title>(?:\p{Lu}[\p{L}\d.+#&/-]*[ ]){0,4}\p{L}[\p{L}\d.+#&/-]*) (?:[Cc]hahiye|[Cc]hahie|[Rr]equired|REQUIRED|[Nn]eeded|NEEDED|[Ww]anted|WANTED|[Dd]arkar)\b/gu;
/** What stands behind a title in its cell and is none of it. */
const TAIL =
  /(?:[ ]?[,(-][ ]?|[ ]{1,2})(?:\(?(?:100 ?% |fully )?(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract(?!or)|m\/f\/d|m\/w\/d|f\/m|m\/f|f\/m\/d|all genders|w\/m\/d|urgent|wfh|work from home|immediate)[^)]*\)?)[ )]*$/i;
const AT = /\s(?:at|@)\s(?=\p{Lu})|\s(?:for|to)\s(?=\p{L})/u;
const TEMPLATE = /[ ](?:job )?(?:description|template|jd|posting|vacancy|opening|position|role)(?: template)?$/i;

/** The title: of a label, else of a line at the top that reads like one, else of the sentence that says who is sought. */
export function readTitle(text: string, lines: readonly PostLine[]): Found<string> | null {
  const labelled = lines.slice(0, 60).find((line) => line.label && LABEL.test(line.label) && line.text.length < 200);
  if (labelled) {
    const found = cleaned(text, labelled.contentStart, Math.min(labelled.end, cellEnd(text, labelled)));
    if (found && (titleLikeness(found.value) > 0 || /title|designation|position/i.test(labelled.label!))) return found;
  }
  const cells = headCells(lines);
  const best = bestCell(cells);
  if (best) return cleaned(text, best.start, withField(text, best, cells));
  for (const pattern of [SOUGHT, WANTED, ROLE_OF]) {
    const found = inProse(text, lines, pattern);
    if (found) return found;
  }
  return firstOfRoles(text, lines);
}

const ROLES =
  /^(?:(?:our |current )?(?:open|current|available) (?:roles?|positions?|jobs|vacancies)|(?:our |current |job )?(?:openings|vacancies)|(?:open )?(?:roles|positions)|(?:we(?:'re| are) )?hiring(?: for)?)\W*$/i;

/** The first entry below "Open roles:", without its address. */
function firstOfRoles(text: string, lines: readonly PostLine[]): Found<string> | null {
  const head = lines.slice(0, 80).findIndex((line) => line.text.length < 40 && ROLES.test(line.text));
  for (const line of head < 0 ? [] : lines.slice(head + 1, head + 4)) {
    const words = text
      .slice(line.start, line.end)
      .split(/\s*[:|]\s|\s[-–(]|\s*https?:/)[0]!
      .trimEnd();
    if (titleLikeness(words) > 0) return cleaned(text, line.start, line.start + words.length);
  }
  return null;
}

const cellEnd = (text: string, line: PostLine): number => {
  const bar = text.slice(line.contentStart, line.end).search(/\s[|•]\s/);
  return bar < 0 ? line.end : line.contentStart + bar;
};

/** A field of work that stands behind a dash belongs to the title: "Senior Engineer - Backend". */
const FIELD =
  /^(?:back-?end|front-?end|full[- ]?stack|platform|infra(?:structure)?|data|mobile|ios|android|web|growth|payments?|ml|ai|machine learning|devops|security|cloud|embedded|product|core|api|analytics|qa|automation|react|python|java|node(?:\.js)?|php|golang|[\p{L} ]{2,24} team)(?:[ /&,]+[\p{L}.]+){0,3}$/iu;

function withField(text: string, best: Cell, cells: readonly Cell[]): number {
  const next = cells[cells.indexOf(best) + 1];
  const joined = next && next.line === best.line && /^\s+-\s+$/.test(text.slice(best.end, next.start));
  // Several names are what the work is done with: "Web Developer - React, Redux".
  return joined && FIELD.test(next.text) && !/[,&]/.test(next.text) ? next.end : best.end;
}

/** The cell at the top that reads most like a title. */
export function bestCell(cells: readonly Cell[]): Cell | null {
  let best: { cell: Cell; points: number } | null = null;
  for (const cell of cells) {
    const words = cell.text.replace(/\([^()]*\)/g, '').trim();
    const likeness = Math.max(titleLikeness(words), titleLikeness(words.split(AT)[0]!));
    if (
      likeness === 0 ||
      /^(?:about|why|what|how|reports?|job type|employment|seniority|posted|location|salary|our team|the team)\b/i.test(
        words,
      )
    )
      continue;
    // The nearer the top, the likelier; a bullet is a wish or a task.
    const points = likeness + Math.max(0, 5 - cell.line) - (cell.bullet ? 3 : 0);
    if (points <= 0) continue;
    if (best === null || points > best.points) best = { cell, points };
  }
  return best?.cell ?? null;
}

function inProse(text: string, lines: readonly PostLine[], pattern: RegExp): Found<string> | null {
  for (const line of lines.slice(0, 80)) {
    for (const match of line.text.slice(0, 1200).matchAll(pattern)) {
      const title = match.groups!.title!.replace(/[.,]+$/, '');
      if (titleLikeness(title) === 0) continue;
      const end = match.index + match[0].length;
      const start = line.start + match[0].lastIndexOf(title) + match.index;
      return cleaned(text, start, Math.min(start + title.length, line.start + end));
    }
  }
  return null;
}

/** "Berlin", "Kenya or Uganda". */
function isOnlyPlaces(words: string): boolean {
  const places = readPlaces(`in ${words}`);
  let rest = '';
  let from = 3;
  for (const { span } of places) {
    rest += words.slice(from - 3, span.start - 3);
    from = span.end;
  }
  return places.length > 0 && /^(?:[\s,/&.]|\b(?:or|and|the)\b)*$/i.test(rest + words.slice(from - 3));
}

/** "Java Developer (Bengaluru)", "Designer - Berlin", "Tester in Kenya or Uganda". */
function withoutPlace(words: string): string {
  const tail = /^(?<title>.*\S)[ ]?(?:\(|[ ]-[ ]|,[ ]|[ ](?:based )?in (?:the )?)(?<place>\p{Lu}[^()]{1,40})\)?$/u.exec(
    words,
  )?.groups;
  if (!tail || titleLikeness(tail.title!) === 0) return words;
  return isOnlyPlaces(tail.place!) ? tail.title! : words;
}

/** Without what qualifies the offer ("(Remote)", "- Full Time") and the firm behind "at". */
function cleaned(text: string, start: number, end: number): Found<string> | null {
  let words = text.slice(start, end);
  const at = AT.exec(words);
  if (at && titleLikeness(words.slice(0, at.index)) > 0) words = words.slice(0, at.index);
  const hiring =
    /^(?:(?:we(?:'re| are) )?(?:now |urgently |urgent )?hiring(?: now)?|wanted|job opening|vacancy|opening|job alert|looking for|we need|remote|urgent)[ ]?[:!-]{0,2}[ ]{0,2}(?:an? )?(?=\p{L})/iu.exec(
      words,
    )?.[0] ?? '';
  for (let tail = TAIL.exec(words); tail; tail = TAIL.exec(words)) words = words.slice(0, tail.index);
  words = withoutPlace(words.replace(TEMPLATE, '')).replace(/[\s,:;|(/-]+$/, '');
  const marks = /^[^\p{L}\p{N}.(]*/u.exec(words.slice(hiring.length))![0].length;
  const lead = words.length > hiring.length + marks ? hiring.length + marks : 0;
  const value = words.slice(lead);
  return value.length < 2 || value.length > 160 ? null : byRules(value, start + lead, start + words.length);
}
