import { knownPlaces } from '../../text/geography/gazetteer';
import type { Span } from '../../text/span';
import { type Field, fieldsOf } from '../fields';
import { isDuration, isEmploymentKind, organisationPoints, titlePoints } from './job-words';
import type { WorkEntry } from './entry-headers';

/** What the header of an entry says, field by field. */
export interface EntryFacts {
  readonly title: Field | null;
  readonly organisation: Field | null;
  readonly place: Field | null;
}

const TITLE_LABEL = /^(?:position|title|job title|role|designation|post|ohda|عہدہ)$/i;
const ORGANISATION_LABEL = /^(?:company|organi[sz]ation|employer|client|firm|institution|company name|idara|ادارہ)$/i;
const OTHER_LABEL =
  /^(?:duration|period|dates?|location|project|tenure|department|from|to|since|team size|city|place)$/i;
/** Regions that stand behind a city. */
const REGION =
  /^(?:[A-Z]{2}|punjab|sindh|kpk|balochistan|california|texas|new york|washington|florida|illinois|massachusetts|virginia|ontario|karnataka|maharashtra|telangana|tamil nadu|england|bay area|area|metro(?:politan)? area|worldwide|india|remote.*)$/i;

/** Tells the title, the organisation and the place of a header apart. */
export function entryFacts(entry: WorkEntry): EntryFacts {
  const holes: Span[] = entry.period ? [entry.period.span] : [];
  const fields = entry.header.flatMap((line) =>
    fieldsOf(line.text, line.start, holes).map((field): Field =>
      field.before === 'start' ? { ...field, before: 'line' } : field,
    ),
  );
  const labelled = { title: null as Field | null, organisation: null as Field | null };
  const free: Field[] = [];
  let place: Field | null = null;
  fields.forEach((field, at) => {
    const label = fields[at - 1]?.text ?? '';
    if (TITLE_LABEL.test(label)) labelled.title ??= field;
    else if (ORGANISATION_LABEL.test(label)) labelled.organisation ??= field;
    else if (isPlace(field)) place ??= field;
    else if (!isNoise(field.text)) free.push(field);
  });
  const title = labelled.title ?? withSubject(titleOf(free), free);
  const organisation = labelled.organisation ?? organisationOf(free, title);
  // Nothing looks like a title: what is left over is one.
  const other =
    title ??
    (organisation
      ? (free.find((field) => field !== organisation && field.before !== 'comma' && field.before !== 'open') ?? null)
      : null);
  return { title: other, organisation, place };
}

/** What a title may be about, behind a comma: "Associate, Software Engineering". */
const SUBJECT =
  /^(?:\p{L}+[ &/-]+){0,3}(?:engineering|development|design|marketing|sales|research|operations|analytics|finance|management|science|infrastructure|quality|support)$/iu;

function withSubject(title: Field | null, fields: Field[]): Field | null {
  const next = title && fields[fields.indexOf(title) + 1];
  if (!title || !next || next.before !== 'comma' || next.start - title.end > 2 || !SUBJECT.test(next.text))
    return title;
  const whole: Field = { ...title, end: next.end, text: `${title.text}, ${next.text}` };
  fields.splice(fields.indexOf(title), 2, whole);
  return whole;
}

const isNoise = (text: string): boolean =>
  isDuration(text) ||
  isEmploymentKind(text) ||
  TITLE_LABEL.test(text) ||
  ORGANISATION_LABEL.test(text) ||
  OTHER_LABEL.test(text) ||
  text.length < 2 ||
  /^(?:https?:|www\.)\S+$/i.test(text) ||
  REGION.test(text);

function isPlace({ text }: Field): boolean {
  const name = text.toLowerCase();
  return (
    knownPlaces().has(name) ||
    /^(?:\p{L}+,\s*)?(?:pakistan|usa|uk|india|uae)$/iu.test(text) ||
    (/^[\p{L}\s]+$/u.test(text) && knownPlaces().has(name.replace(/\s(?:area|city|metro|cantt)$/, '')) && name !== text)
  );
}

/** The first of those that look most like a title. An employer whose name holds such a word loses to what is clearly one. */
function titleOf(fields: readonly Field[]): Field | null {
  let best: Field | null = null;
  let most = 1;
  for (const field of fields) {
    const points =
      titlePoints(field.text) - (organisationPoints(field.text) > 1.8 ? 1.5 : 0) - (field.before === 'open' ? 1 : 0);
    if (points > most) {
      best = field;
      most = points;
    }
  }
  return best;
}

function organisationOf(fields: readonly Field[], title: Field | null): Field | null {
  let best: Field | null = null;
  let most = -Infinity;
  for (const field of fields) {
    if (field === title || field.text.length > 80 || /^\p{Ll}/u.test(field.text)) continue;
    const named = organisationPoints(field.text);
    const standing = field.before === 'at' ? 3 : field.before === 'comma' ? 0.5 : field.before === 'open' ? -0.5 : 1.5;
    const points = named + standing - (titlePoints(field.text) >= 3 ? 2 : 0);
    if (points > most) {
      best = field;
      most = points;
    }
  }
  return best;
}
