/** What a part of a résumé is about. */
export const SECTION_KINDS = [
  'head', 'summary', 'experience', 'projects', 'education', 'skills', 'languages', 'certifications', 'contact', 'terms', 'volunteering',
  'personal', 'interests', 'references', 'other',
] as const; // prettier-ignore
export type SectionKind = (typeof SECTION_KINDS)[number];

/** The words that say what a section is about, singular and plural; Urdu in both scripts. */
const NOUNS: Readonly<Partial<Record<SectionKind, string>>> = {
  summary: `summary profile objective objectives about bio biography overview introduction statement highlights aboutme synopsis khulasa
    taaruf خلاصہ تعارف مقصد`,
  experience: `experience experiences employment employments career history internship internships job jobs positions tajurba tajurbah
    tajriba mulazmat تجربہ تجربات ملازمت`,
  projects: `project projects portfolio opensource contributions munsube منصوبے پروجیکٹس پراجیکٹس`,
  education: `education educational academics qualification qualifications degrees study studies taleem taaleem tauleem schooling
    تعلیم تعلیمی`,
  skills: `skill skills skillset skillsets competencies competences competency expertise technologies technology tools toolset proficiencies
    proficiency strengths stack techstack abilities specialties specialities maharat maharatein hunar مہارتیں مہارت ہنر`,
  languages: `language languages speaks zuban zubanein zabanein زبان زبانیں`,
  certifications: `certification certifications certificate certificates certified licenses licences license training trainings courses course
    coursework credentials workshops asnad اسناد سرٹیفکیٹس کورسز`,
  contact: `contact contacts rabta raabta رابطہ address links social`,
  terms: `availability expectations expectation rates`,
  volunteering: `volunteer volunteering voluntary extracurricular extracurriculars activities involvement`,
  personal: `personal information details data bio-data biodata particulars ذاتی`,
  interests: `interests interest hobbies hobby مشاغل`,
  references: `references reference referees حوالہ`,
  other: `publications publication awards award honors honours achievements achievement accomplishments accomplishment patents talks
    presentations conferences memberships affiliations scholarships declaration recommendations memberships additional miscellaneous others`,
};

/** Words that may stand beside them in a heading and change nothing. */
const BESIDE = new Set(
  `a academic an and of the my in on for with to by & / - + | work working professional relevant technical key core selected academic career employment
  other main top major personal recent additional notable related industry general it computer software programming hard soft
  engineering research teaching freelance industrial side open source independent university college school academics
  background summary skills experience statement profile me info areas area domain functional practical formal background online
  languages language interpersonal important current previous past earlier further executive brief short primary secondary
  development professional freelancing remote self client clients team what who i am have know do use can used digital foreign spoken
  frameworks framework libraries databases platforms`.split(/\s+/),
);

/** Where a heading names several things, the first in this order is what its section is read as. */
const PRECEDENCE: readonly SectionKind[] = [
  'references', 'interests', 'education', 'certifications', 'projects', 'volunteering', 'experience', 'skills', 'languages', 'contact', 'terms', 'summary',
  'other', 'personal',
]; // prettier-ignore

/** Headings that the words above would read wrongly. */
const WHOLE: ReadonlyMap<string, SectionKind> = new Map<string, SectionKind>([
  ['what i do', 'summary'],
  ['who i am', 'summary'],
  ['about me', 'summary'],
  ['about', 'summary'],
  ['career objective', 'summary'],
  ['career summary', 'summary'],
  ['career profile', 'summary'],
  ['career highlights', 'summary'],
  ['career history', 'experience'],
  ['summary of qualifications', 'summary'],
  ['qualifications summary', 'summary'],
  ['professional qualifications', 'education'],
  ['summary of skills', 'skills'],
  ['skills summary', 'skills'],
  ['skill highlights', 'skills'],
  ['experience summary', 'experience'],
  ['professional background', 'experience'],
  ['work', 'experience'],
  ['work history', 'experience'],
  ['work background', 'experience'],
  ['background', 'summary'],
  ['academic projects', 'projects'],
  ['academic experience', 'education'],
  ['academic background', 'education'],
  ['educational background', 'education'],
  ['programming languages', 'skills'],
  ['languages and frameworks', 'skills'],
  ['languages and technologies', 'skills'],
  ['frameworks and libraries', 'skills'],
  ['language skills', 'languages'],
  ['language proficiency', 'languages'],
  ['languages known', 'languages'],
  ['education and training', 'education'],
  ['education and qualifications', 'education'],
  ['areas of expertise', 'skills'],
  ['areas of interest', 'interests'],
  ['technical background', 'skills'],
  ['computer skills', 'skills'],
  ['personal projects', 'projects'],
  ['personal summary', 'summary'],
  ['personal statement', 'summary'],
  ['personal profile', 'summary'],
  ['social links', 'contact'],
  ['get in touch', 'contact'],
  ['reach me', 'contact'],
  ['availability and rate', 'terms'],
  ['rate and availability', 'terms'],
  ['leadership experience', 'volunteering'],
  ['training experience', 'experience'],
  ['teaching experience', 'experience'],
  ['tech stack', 'skills'],
  ['can do', 'skills'],
  ['software', 'skills'],
  ['frameworks', 'skills'],
  ['databases', 'skills'],
  ['platforms', 'skills'],
  ['libraries', 'skills'],
  ['tech skills', 'skills'],
  ['کام کا تجربہ', 'experience'],
  ['ملازمت کا تجربہ', 'experience'],
  ['تعلیمی قابلیت', 'education'],
  ['kaam ka tajurba', 'experience'],
]);

const KIND_OF = new Map(
  Object.entries(NOUNS).flatMap(([kind, words]) =>
    words.split(/\s+/).map((word) => [word, kind as SectionKind] as const),
  ),
);

const MOST_WORDS = 6;
const LONGEST = 60;

/** The section that a heading opens; null for a line that is none. Colons, rules and signs around the words do not matter. */
export function sectionKindOf(line: string): SectionKind | null {
  if (line.length > LONGEST * 2) return null;
  const phrase = plainPhrase(line);
  if (phrase === '' || phrase.length > LONGEST) return null;
  const whole = WHOLE.get(phrase);
  if (whole) return whole;
  const words = phrase.split(' ');
  if (words.length > MOST_WORDS) return null;
  const kinds = new Set<SectionKind>();
  for (const word of words) {
    const kind = KIND_OF.get(word);
    if (kind) kinds.add(kind);
    else if (!BESIDE.has(word)) return null;
  }
  return PRECEDENCE.find((kind) => kinds.has(kind)) ?? null;
}

export const isSectionHeading = (line: string): boolean => sectionKindOf(line) !== null;

function plainPhrase(line: string): string {
  const letters = /^(?:\p{L} ){3,}\p{L}$/u.test(line.trim()) ? line.replace(/ /g, '') : line;
  return letters
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\s*(?:&|\/|\+|,|\|)\s*/g, ' and ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/[-–—_\s]+/g, ' ')
    .trim();
}
