import { knownPlaces } from '../../text/geography/gazetteer';
import type { Line } from '../../text/lines';
import { byRules, type Found } from '../../text/span';
import { type Period, periodsIn } from '../dates/periods';
import { type Field, fieldsOf } from '../fields';
import type { ReadEducation } from '../resume-reading';
import type { Section } from '../sections/sections';
import { isEducationLabel, isInstitution, isMark, isQualification, isStateCode } from './education-words';

const CAMPUSES =
  /^University of (?:California|Wisconsin|Illinois|North Carolina|Texas|Massachusetts|Maryland|Minnesota|Michigan|Colorado|Nebraska|Tennessee|Alabama|Missouri)$|^(?:Indian|National) Institute of (?:Technology|Management|Science)$|^(?:IIT|NIT|IIM)$/i;
const MOST_ENTRIES = 40;
const LONGEST_LINE = 260;

interface Draft {
  institution: Field | null;
  qualification: Field | null;
  period: Period | null;
  /** Fields that are neither, for want of a better institution. */
  readonly others: Field[];
  readonly lines: Line[];
}

/** Where somebody studied what, and when. */
export function readEducation(sections: readonly Section[]): Found<ReadEducation>[] {
  const drafts = sections.filter(({ kind }) => kind === 'education').flatMap(({ lines }) => draftsOf(lines));
  return drafts.slice(0, MOST_ENTRIES).flatMap(finished);
}

function draftsOf(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    if (line.text.length > LONGEST_LINE) continue;
    const current = drafts.at(-1);
    const periods = periodsIn(line.text, line.start);
    const period = periods.find(({ single }) => !single) ?? periods[0] ?? null;
    const fields = educationFields(line, periods);
    const qualification = fields.find(({ text }) => isQualification(text)) ?? null;
    const institution = fields.find((field) => field !== qualification && isInstitution(field.text)) ?? null;
    // A bullet under an entry tells of it.
    if (line.bullet && current?.institution && current.qualification && !institution) continue;
    if (!current || clashes(current, institution, qualification, period)) {
      if (!institution && !qualification && !(period && fields.length > 0)) continue;
      drafts.push({ institution: null, qualification: null, period: null, others: [], lines: [] });
    }
    addTo(drafts.at(-1)!, line, fields, { institution, qualification, period });
  }
  return drafts;
}

type Named = Pick<Draft, 'institution' | 'qualification' | 'period'>;

/** Does a line speak of another place or time of study than the entry before? */
const clashes = (
  current: Draft,
  institution: Field | null,
  qualification: Field | null,
  period: Period | null,
): boolean =>
  Boolean(
    (institution && current.institution) ||
    (qualification && current.qualification) ||
    (period && current.period && (institution || qualification)),
  );

function addTo(
  draft: Draft,
  line: Line,
  fields: readonly Field[],
  { institution, qualification, period }: Named,
): void {
  draft.lines.push(line);
  draft.institution ??= institution;
  draft.qualification ??= qualification && extended(qualification, fields, line);
  draft.period ??= period;
  if (draft.lines.length > 3 || line.bullet) return;
  draft.others.push(...fields.filter((field) => field !== institution && field !== qualification));
}

function educationFields(line: Line, periods: readonly Period[]): Field[] {
  // "BS in Computer Science from NUST" has its school behind "from"; the replacement is as long.
  const text = line.text.replace(/\sfrom\s/gi, ' |    ');
  const fields = fieldsOf(
    text,
    line.start,
    periods.map(({ span }) => span),
  );
  const joined: Field[] = [];
  for (const field of fields) {
    const last = joined.at(-1);
    const campus =
      last &&
      isInstitution(last.text) &&
      (field.before === 'at' || (field.before === 'comma' && CAMPUSES.test(last.text)));
    if (campus)
      joined[joined.length - 1] = {
        ...last,
        end: field.end,
        text: line.text.slice(last.start - line.start, field.end - line.start),
      };
    else joined.push(field);
  }
  return joined.filter((field, at) => !isEducationLabel(field.text) && !isState(field, joined[at - 1]));
}

/** "Amherst, MA"; but "Stanford University, MA" and "BA, MA" name degrees. */
function isState(field: Field, last: Field | undefined): boolean {
  if (!last || field.before !== 'comma' || !isStateCode(field.text)) return false;
  const town = last.text.split(/,\s*/).at(-1)!;
  return !isInstitution(town) && !isQualification(town);
}

/** "BS, Computer Science": the subject belongs to it; so does what stands in brackets, and behind them, "BA (Hons) History". */
function extended(first: Field, fields: readonly Field[], line: Line): Field {
  let { end } = first;
  let text = first.text;
  for (const next of fields.slice(fields.indexOf(first) + 1, fields.indexOf(first) + 4)) {
    const joins =
      next.before === 'comma' ||
      next.before === 'open' ||
      (next.before === 'dash' && (text.length < 12 || isQualification(next.text)));
    if (!joins || next.start - end > 4 || isInstitution(next.text) || isMark(next.text)) break;
    if (knownPlaces().has(next.text.toLowerCase()) || next.text.length > 60) break;
    const closing = /^\s?\)/.exec(line.text.slice(next.end - line.start))?.[0].length ?? 0;
    end = next.end + (next.before === 'open' ? closing : 0);
    text = line.text.slice(first.start - line.start, end - line.start);
    if (next.before === 'comma') break;
  }
  return { ...first, end, text };
}

function finished({ institution, qualification, period, others, lines }: Draft): Found<ReadEducation>[] {
  if (!institution && !qualification) return [];
  const school = institution ?? others.find((field) => mayBeSchool(field, qualification)) ?? null;
  const value: ReadEducation = {
    institution: school?.text ?? null,
    qualification: qualification?.text ?? null,
    startYear: period?.from?.year ?? null,
    endYear: period?.to?.year ?? null,
  };
  const spans = [school, qualification, period?.span, lines[0]].filter((span) => span !== null && span !== undefined);
  return [byRules(value, Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)))];
}

/** A name of its own beside a qualification: "Stanford". */
const mayBeSchool = ({ text, before }: Field, qualification: Field | null): boolean =>
  before !== 'open' &&
  /^\p{Lu}/u.test(text) &&
  !isMark(text) &&
  !knownPlaces().has(text.toLowerCase()) &&
  !qualification?.text.includes(text);
