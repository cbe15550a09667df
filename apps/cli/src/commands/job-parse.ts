import { type JobPostReading, readJobPost } from '@hunar/extraction';
import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import { textOf } from '../system/text-source';
import { put, putJson } from '../terminal/say';

/**
 * `hunar job parse FILE|-`: a job post in text, PDF or DOCX in, what it says out; no database, no network. Places are those of the
 * given text, or of the `text` that a document was turned into.
 */
export async function parseJob(file: string, options: { json?: boolean }): Promise<void> {
  const { kind, text } = await textOf(file);
  const taxonomy = Taxonomy.load();
  const reading = readJobPost(text, { taxonomy, normaliser: new SkillNormaliser(taxonomy) });
  await (options.json
    ? putJson({ ...toJson(reading, taxonomy), ...(kind === 'text' ? {} : { kind, text }) })
    : put(inWords(reading)));
}

/** The draft with the names of its skills beside their ids, for readers who do not have the taxonomy. */
function toJson({ draft, items, unknown, assisted }: JobPostReading, taxonomy: Taxonomy): object {
  const named = (skills: JobPostReading['draft']['mustHave']) =>
    skills.map(({ skillId, ...rest }) => ({ skillId, name: taxonomy.nameOf(skillId), ...rest }));
  return {
    draft: { ...draft, mustHave: named(draft.mustHave), niceToHave: named(draft.niceToHave) },
    items,
    unknown,
    assisted,
  };
}

const LABELS: Readonly<Record<JobPostReading['items'][number]['field'], string>> = {
  title: 'Title',
  companyName: 'Company',
  seniority: 'Seniority',
  engagement: 'Engagement',
  mustHave: 'Must have',
  niceToHave: 'Nice to have',
  softSkill: 'Soft skill',
  mention: 'Only mentioned',
  pay: 'Pay',
  otherPay: 'Other pay',
  weeklyHours: 'Hours',
  overlapHours: 'Overlap',
  timeZone: 'Time zone',
  place: 'Place',
  remote: 'Workplace',
  yearsMin: 'Experience',
  startsOn: 'Start',
  language: 'Language',
};
const LONGEST_QUOTE = 60;

/** A line for everything that was read, field by field, with its words; a skill once, however often it is named. */
function inWords({ items, unknown }: JobPostReading): string {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const [field, label] of Object.entries(LABELS)) {
    for (const item of items) {
      if (item.field !== field || seen.has(`${field} ${item.value}`)) continue;
      seen.add(`${field} ${item.value}`);
      lines.push(`${label.padEnd(15)} ${item.value}  ${quoted(item.text)}`);
    }
  }
  if (unknown.length > 0) lines.push(`${'Unknown'.padEnd(15)} ${unknown.map(({ text }) => text).join(', ')}`);
  return `${lines.length === 0 ? 'Nothing of a job post was found in it.' : lines.join('\n')}\n`;
}

function quoted(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}”`;
}
