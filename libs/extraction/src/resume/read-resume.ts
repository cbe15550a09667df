import { MOST_TEXT } from '../documents/document-limits';
import { plainText } from '../text/plain-text';
import { byRules, type Found, type Span } from '../text/span';
import { readEducation } from './education/read-education';
import { readEmail, readLinks, readPhone } from './head/contact';
import { readHeadline } from './head/headline';
import { addressesIn, linkKindOf } from './head/links';
import { readPersonName } from './head/person-name';
import { readPlace } from './head/place';
import { readLanguages } from './languages/read-languages';
import { readAbout } from './head/about';
import { resumeLines } from './resume-lines';
import type { ReadResume, ResumeKnowledge, ResumeReading } from './resume-reading';
import { type Section, sectionsOf, sectionsWithHeadAt } from './sections/sections';
import { readSkills } from './skills/read-skills';
import { readTerms } from './terms/read-terms';
import { type Job, readWork } from './work/read-work';

/** UTF-16 units that are read; who gives more is told so before. */
export const LONGEST_RESUME = MOST_TEXT;

/**
 * Reads a résumé in English, or English mixed with Urdu, by its layout and words alone. Pure, never throws, linear in the text. What is
 * not stated is null. Gender, age, religion, marital status and family are never read.
 */
export function readResume(text: string, knowledge: ResumeKnowledge): ResumeReading {
  const source = text.slice(0, LONGEST_RESUME);
  const plain = plainText(source);
  const written = sectionsOf(resumeLines(plain.text), plain.text);
  const addresses = addressesIn(source, plain);
  const email = readEmail(written);
  const slugs = addresses.filter(({ host }) => linkKindOf(host) !== 'website').map(({ path }) => path.join(' '));
  const name = readPersonName(written, email?.value ?? null, slugs);
  const sections = name ? sectionsWithHeadAt(written, name.span.start) : written;
  const { city, country, timeZone } = readPlace(sections, name);
  const jobs = readWork(sections);
  const education = readEducation(sections);
  const masked = [name, email, city, country, ...sitesIn(sections)]
    .flatMap((found) => (found ? [found.span] : []))
    .concat(jobs.flatMap(({ organisation }) => (organisation ? [organisation] : [])))
    .concat(employersIn(plain.text, jobs))
    .concat(education.map(({ span }) => span));
  const { skills, unknown } = readSkills({ text: plain.text, sections, jobs, addresses, masked }, knowledge);
  const { rate, weeklyHours, availableFrom } = readTerms(sections, country?.value ?? null, knowledge.today);
  const own = <Value>(found: Found<Value>): Found<Value> => ({
    ...found,
    span: plain.span(found.span.start, found.span.end),
  });
  const one = <Value>(found: Found<Value> | null): Found<Value> | null => found && own(found);
  const resume: ReadResume = {
    name: one(name),
    headline: one(readHeadline(sections, name)),
    email: one(email),
    phone: one(readPhone(sections, country?.value ?? null)),
    links: readLinks(sections, addresses, plain),
    city: one(city),
    country: one(country),
    timeZone: one(timeZone),
    skills: skills.map(own),
    workHistory: jobs.map(({ found }) => own(found)),
    education: education.map(own),
    languages: readLanguages(sections, plain.text).map(own),
    rate: one(rate),
    weeklyHours: one(weeklyHours),
    availableFrom: one(availableFrom),
    about: one(readAbout(sections)),
  };
  const mention = ({ start, end }: Span) => {
    const span = plain.span(start, end);
    return { text: source.slice(span.start, span.end), ...span };
  };
  return { text, resume, unknown: unknown.map(mention) };
}

/** Everywhere that an employer of several words is named: "Acme Innovation Labs" is no skill in a sentence either. */
function employersIn(text: string, jobs: readonly Job[]): Span[] {
  const names = new Set(jobs.map(({ found }) => found.value.organisation ?? ''));
  return [...names]
    .filter((name) => name.length > 5 && /\s/.test(name))
    .flatMap((name) => {
      const spans: Span[] = [];
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
        spans.push({ start: at, end: at + name.length });
      return spans;
    });
}

const SITES =
  /\b(?:github|linkedin|gitlab|bitbucket|stack ?overflow|behance|dribbble|medium|twitter|facebook|instagram|kaggle|leetcode|skype|whatsapp|upwork|fiverr)\b/gi;

/** "GitHub" beside an address is where somebody is found, and no skill of theirs. */
const sitesIn = (sections: readonly Section[]): Found<string>[] =>
  sections
    .filter(({ kind }) => kind === 'head' || kind === 'contact')
    .flatMap(({ lines }) => lines.slice(0, 30))
    .flatMap((line) =>
      [...line.text.slice(0, 1000).matchAll(SITES)].map((match) =>
        byRules(match[0], line.start + match.index, line.start + match.index + match[0].length),
      ),
    );
