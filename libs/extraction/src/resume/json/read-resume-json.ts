import { byRules, type Found } from '../../text/span';
import type { PlainText } from '../../text/plain-text';
import { knownPlaces } from '../../text/geography/gazetteer';
import { momentOf } from '../dates/periods';
import { addressesIn } from '../head/links';
import { readEmail, readLinks, readPhone } from '../head/contact';
import { readLanguages } from '../languages/read-languages';
import type { ReadEducation, ReadResume, ResumeKnowledge, ResumeReading } from '../resume-reading';
import type { Section } from '../sections/sections';
import { readSkills } from '../skills/read-skills';
import { isObject, type JsonObject, objectsOf, textOf, textsOf } from './json-values';
import { jsonJobs } from './json-jobs';
import { Page } from './page';

/**
 * Reads a résumé in the form of jsonresume.org, version 1.0 and those before; fields that are missing or of another type are passed
 * over. Spans point into the text that is written of it.
 */
export function readResumeJson(json: JsonObject, knowledge: ResumeKnowledge): ResumeReading {
  const page = new Page();
  const basics = [json.basics, json.contact, json.personal, json.profile].find(isObject) ?? json;
  const { head, place, about, name, headline } = writeHead(page, basics);
  const experience = jsonJobs(page, json);
  const education = writeEducation(page, json);
  const skills = writeSkills(page, json);
  const projects = writeProjects(page, json);
  const certificates = objectsOf(json, 'certificates', 'certifications').map((one) =>
    page.line(textOf(one, 'name', 'title') ?? ''),
  );
  const languages = objectsOf(json, 'languages').map((one) =>
    page.line(`${textOf(one, 'language', 'name') ?? ''} (${textOf(one, 'fluency', 'level') ?? ''})`),
  );
  const section = (kind: Section['kind'], lines: Section['lines']): Section => ({ kind, heading: null, lines });
  const sections = [
    section('head', head),
    section('summary', about ? [about] : []),
    section(
      'experience',
      experience.flatMap(({ lines }) => lines),
    ),
    section('skills', skills),
    ...projects.map((lines) => section('projects', lines)),
    section('certifications', certificates),
    section('languages', languages),
  ].filter(({ lines }) => lines.length > 0);
  const own: PlainText = { text: page.text, span: (start, end) => ({ start, end }) };
  const addresses = addressesIn(page.text, own);
  const masked = experience.flatMap(({ organisation }) => (organisation ? [organisation] : []));
  const read = readSkills({ text: page.text, sections, jobs: experience, addresses, masked }, knowledge);
  const found = (line: { start: number; end: number; text: string } | null): Found<string> | null =>
    line && byRules(line.text, line.start, line.end);
  const resume: ReadResume = {
    name: found(name),
    headline: found(headline),
    email: readEmail(sections),
    phone: readPhone(sections, place.country?.value ?? null),
    links: readLinks(sections, addresses, own),
    ...place,
    skills: read.skills,
    workHistory: experience.map((job) => job.found),
    education,
    languages: readLanguages(sections, page.text),
    rate: null,
    weeklyHours: null,
    availableFrom: null,
    about: found(about),
  };
  return { text: page.text, resume, unknown: read.unknown };
}

function writeHead(page: Page, basics: JsonObject) {
  const write = (...fields: string[]) => {
    const text = textOf(basics, ...fields);
    return text === null ? null : page.line(text);
  };
  const name = /\p{L}/u.test(textOf(basics, 'name', 'fullName') ?? '') ? write('name', 'fullName') : null;
  const headline = write('label', 'title', 'headline');
  const contact = [write('email'), write('phone', 'telephone'), write('url', 'website', 'homepage')];
  const profiles = objectsOf(basics, 'profiles').map((profile) => {
    const network = textOf(profile, 'network')?.toLowerCase();
    return page.line(textOf(profile, 'url') ?? `${network ?? ''}: ${textOf(profile, 'username') ?? ''}`);
  });
  const place = writePlace(page, basics.location);
  const about = write('summary', 'about');
  return { head: [...contact, ...profiles].filter((line) => line !== null), place: place.read, about, name, headline };
}

function writePlace(page: Page, location: unknown): { read: Pick<ReadResume, 'city' | 'country' | 'timeZone'> } {
  const nothing = { city: null, country: null, timeZone: null };
  const object: JsonObject = typeof location === 'string' ? { city: location } : ((location ?? {}) as JsonObject);
  const city = textOf(object, 'city');
  const code = textOf(object, 'countryCode', 'country');
  if (city === null && code === null) return { read: nothing };
  const known = knownPlaces().get(city?.split(',')[0]!.trim().toLowerCase() ?? '');
  const cityLine = city === null ? null : page.line(city);
  const countryLine = code === null ? null : page.line(code);
  const country =
    code === null
      ? (known?.country ?? null)
      : /^[A-Za-z]{2}$/.test(code)
        ? code.toUpperCase()
        : (knownPlaces().get(code.toLowerCase())?.country ?? null);
  const where = countryLine ?? cityLine!;
  const zone = known?.kind === 'city' && (country === null || known.country === country) ? known.zone : null;
  return {
    read: {
      city: cityLine && byRules(known?.name ?? cityLine.text, cityLine.start, cityLine.end),
      country: country === null ? null : byRules(country, where.start, where.end),
      timeZone: zone === null || !cityLine ? null : byRules(zone, cityLine.start, cityLine.end),
    },
  };
}

function writeEducation(page: Page, json: JsonObject): Found<ReadEducation>[] {
  return objectsOf(json, 'education').flatMap((entry) => {
    const institution = textOf(entry, 'institution', 'school', 'name', 'university');
    const parts = [
      textOf(entry, 'studyType', 'degree', 'qualification'),
      textOf(entry, 'area', 'major', 'field'),
    ].filter((part) => part !== null);
    const qualification = parts.length === 0 ? null : parts.join(' in ');
    if (!institution && !qualification) return [];
    const year = (...fields: string[]): number | null => momentOf(textOf(entry, ...fields) ?? '')?.year ?? null;
    const startYear = year('startDate', 'start');
    const endYear = year('endDate', 'end', 'graduation');
    const line = page.line([qualification, institution, startYear, endYear].filter((part) => part !== null).join(', '));
    return [byRules({ institution, qualification, startYear, endYear }, line.start, line.end)];
  });
}

/** A line a skill, the level in brackets behind it. */
function writeSkills(page: Page, json: JsonObject) {
  return objectsOf(json, 'skills').flatMap((skill) => {
    const level = textOf(skill, 'level', 'proficiency');
    const names = [textOf(skill, 'name', 'category'), ...textsOf(skill, 'keywords')].filter((name) => name !== null);
    return names.map((name) => page.line(level === null ? name : `${name} (${level})`));
  });
}

function writeProjects(page: Page, json: JsonObject) {
  return objectsOf(json, 'projects').flatMap((project) => {
    const words = [
      ...['name', 'description', 'summary', 'url', 'website', 'repository', 'githubUrl'].flatMap(
        (field) => textOf(project, field) ?? [],
      ),
      textsOf(project, 'keywords').join(', '),
      ...textsOf(project, 'highlights'),
    ];
    const lines = words.filter((text) => text !== '').map((text) => page.line(text));
    return lines.length === 0 ? [] : [lines];
  });
}
