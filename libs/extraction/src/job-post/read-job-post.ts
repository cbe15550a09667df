import type { NormalisedText } from '@hunar/skills';
import { readPlaces } from '../text/geography/place-reader';
import { readWeeklyHours } from '../text/hours-reader';
import { readLanguages } from '../text/language-reader';
import { speaksToMachine } from '../text/machine-talk';
import { readMoney } from '../text/money/money-reader';
import { readOverlap } from '../text/overlap-reader';
import { type PlainText, plainText } from '../text/plain-text';
import type { Found } from '../text/span';
import { readYears } from '../text/years-reader';
import { readZones } from '../text/zones/zone-reader';
import { readCompany } from './head/company-reader';
import { readTitle } from './head/title-reader';
import { itemsOf } from './items';
import { type JobPostKnowledge, type JobPostReading, LONGEST_TEXT } from './job-post-reading';
import { type PostLine, postLines } from './layout/post-lines';
import { mergeSkills } from './skills/merge-skills';
import { readSkills } from './skills/read-skills';
import { readEngagement } from './terms/engagement-reader';
import { chooseLanguage, chooseYears, chooseZone } from './terms/choices';
import { choosePay } from './terms/pay-choice';
import { readWhereabouts } from './terms/place-choice';
import { readSeniority } from './terms/seniority-reader';
import { readStart } from './terms/start-reader';
import { draftOf, type PostFacts } from './draft';

/**
 * Reads a pasted job post: plain text, Markdown or HTML. Pure, deterministic, in time that is linear in the text; never throws.
 * Every item's span is of the given text. What comes after 50,000 characters is left out.
 */
export function readJobPost(text: string, knowledge: JobPostKnowledge): JobPostReading {
  const plain = plainText(text.slice(0, LONGEST_TEXT));
  const mentions = knowledge.normaliser.readAll(plain.text);
  const lines = postLines(plain.text, technical(mentions, knowledge));
  const facts = factsOf(plain.text, lines, mentions, knowledge);
  const { unknown } = mentions;
  return {
    items: itemsOf(facts, plain, text, knowledge.taxonomy),
    draft: draftOf(facts),
    unknown: unknownOf(unknown, lines).map((phrase) => wordsOf(plain, text, phrase.start, phrase.end)),
    assisted: false,
  };
}

/** Places of skills that no heading names: "Communication" may head a list, "Python" does not. */
const technical = ({ skills }: NormalisedText, { taxonomy }: JobPostKnowledge): NormalisedText['skills'] =>
  skills.filter(({ id }) => taxonomy.byId(id)?.domain !== 'professional-skills');

function factsOf(
  text: string,
  lines: readonly PostLine[],
  mentions: NormalisedText,
  { taxonomy }: JobPostKnowledge,
): PostFacts {
  const title = readTitle(text, lines);
  const places = readPlaces(text);
  const languages = readLanguages(text);
  const stated = readYears(text);
  const { readings, general } = readSkills(text, lines, mentions.skills, stated);
  const overlap = readOverlap(text)[0] ?? null;
  const skills = mergeSkills(
    readings,
    title,
    languages.map(({ span }) => span),
    taxonomy,
  );
  const pays = ofTheJob(readMoney(text, { rupees: rupeesOf(places) }), lines).filter(
    ({ span }) => !speaksToMachine(text, span),
  );
  return {
    title,
    company: readCompany(text, lines, title, mentions.skills),
    seniority: readSeniority(text, lines, title),
    engagement: readEngagement(lines),
    skills,
    pay: choosePay(pays),
    otherPays: pays.filter((pay) => pay !== choosePay(pays)),
    hours: readWeeklyHours(text)[0] ?? null,
    overlap,
    zone: chooseZone(readZones(text), overlap),
    ...readWhereabouts(text, lines, places),
    years: chooseYears(text, general, skills, stated),
    start: readStart(text),
    language: chooseLanguage(text, lines, languages),
  };
}

/** What a client has spent before, and what an agency says of itself, is not the job's. */
function ofTheJob<Item extends Found<unknown>>(found: readonly Item[], lines: readonly PostLine[]): Item[] {
  let next = 0;
  return found.filter(({ span }) => {
    while (lines[next + 1] && lines[next + 1]!.start <= span.start) next++;
    return lines[next]?.section !== 'process';
  });
}

/** Rupees are of the country that the post names; of neither when it names both or none. */
function rupeesOf(places: ReturnType<typeof readPlaces>): 'PKR' | 'INR' | null {
  const countries = new Set(places.map(({ value }) => value.country));
  if (countries.has('PK') === countries.has('IN')) return null;
  return countries.has('PK') ? 'PKR' : 'INR';
}

/** Of what the normaliser does not know only what stands where skills are asked for: benefits and addresses are none. */
function unknownOf(unknown: NormalisedText['unknown'], lines: readonly PostLine[]): NormalisedText['unknown'] {
  const asking = lines.filter(
    ({ section, heading }) => !heading && (section === 'must' || section === 'nice' || section === 'stack'),
  );
  let next = 0;
  return unknown.filter((phrase) => {
    while (asking[next] && asking[next]!.end <= phrase.start) next++;
    const line = asking[next];
    return line !== undefined && phrase.start >= line.contentStart && phrase.end <= line.end;
  });
}

function wordsOf(
  plain: PlainText,
  text: string,
  from: number,
  until: number,
): { text: string; start: number; end: number } {
  const { start, end } = plain.span(from, until);
  return { text: text.slice(start, end), start, end };
}
