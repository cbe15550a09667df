import type { Random } from '../quality/random';

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

const FIELDS = words(`
  retail banking logistics healthcare education tourism textiles agriculture insurance telecom energy mining fashion sports media gaming
  hospitality construction automotive pharma nonprofit government charity legal recruitment fintech e-commerce publishing aviation shipping`);
const THINGS = words(`
  dashboards websites storefronts pipelines reports prototypes campaigns integrations services tests scripts models invoices catalogues
  portals newsletters animations layouts surveys migrations backends interfaces marketplaces chatbots audits budgets workshops schedules
  manuals translations contracts illustrations videos podcasts brochures`);
const DEEDS = words(`
  built designed maintained delivered launched improved automated tested documented reviewed migrated optimised supported analysed managed
  shipped rewrote secured translated measured taught edited planned coordinated researched`);
const MANNERS = words(`
  carefully quickly quietly patiently remotely independently together reliably happily precisely often daily weekly honestly thoroughly`);
const ADJECTIVES = words(`
  reliable curious friendly senior junior independent creative organised ambitious meticulous punctual versatile passionate self-taught
  certified freelance remote bilingual analytical practical`);
const SYLLABLES = words(
  'ba bri cor da del fo gen hu jin ka lo mar neo or pak qua ri sol ta um vel wa xen ya zor tek lab net sys soft',
);

/** What prose is about: the person's role, skills by name, city, and years at work. */
export interface Subject {
  readonly role: string;
  readonly skills: readonly string[];
  readonly city: string | null;
  readonly years: number;
}

/** One line about the person. */
export function headlineOf({ role, skills, city, years }: Subject, random: Random): string {
  const forms = [
    () => `${role} | ${skills.slice(0, 3).join(', ')}`,
    () => `${capital(random.pick(ADJECTIVES))} ${role}`,
    () => `${role} with ${years} years in ${random.pick(FIELDS)}`,
    () => `${role} from ${city ?? 'Pakistan'} for ${random.pick(FIELDS)} and ${random.pick(FIELDS)}`,
    () => `${skills[0]} and ${skills[1]} ${role}`,
  ];
  return random.pick(forms)();
}

/** 20–60 words about the person, in sentences. */
export function aboutOf(subject: Subject, random: Random): string {
  const least = random.whole(20, 48);
  const said: string[] = [];
  for (let count = 0; count < least;) {
    const sentence = random.pick(SENTENCES)(subject, random);
    const length = sentence.split(' ').length;
    if (count + length > 60) continue;
    said.push(sentence);
    count += length;
  }
  return said.join(' ');
}

const SENTENCES: readonly ((subject: Subject, random: Random) => string)[] = [
  ({ role, years }, random) => `I am a ${random.pick(ADJECTIVES)} ${role} with ${years} years of experience.`,
  ({ skills }, random) =>
    `At ${company(random)} I ${random.pick(DEEDS)} ${random.pick(THINGS)} with ${random.pick(skills)}.`,
  (_, random) =>
    `I have ${random.pick(DEEDS)} ${random.pick(THINGS)} and ${random.pick(THINGS)} for ${random.pick(FIELDS)}.`,
  ({ skills }, random) =>
    `Most days I work ${random.pick(MANNERS)} with ${random.pick(skills)} and ${random.pick(skills)}.`,
  ({ city }) => `I live in ${city ?? 'Pakistan'} and work with teams abroad.`,
  (_, random) => `Clients say that I am ${random.pick(ADJECTIVES)} and ${random.pick(ADJECTIVES)}.`,
  (_, random) =>
    `Before that ${company(random)} and ${company(random)} used the ${random.pick(THINGS)} that we ${random.pick(DEEDS)}.`,
  ({ skills }, random) => `Now I am learning ${random.pick(skills)} for ${random.pick(FIELDS)}.`,
];

/** A firm's name; there are some ten thousand, so that the index's words are as many as a real one's. */
function company(random: Random): string {
  return capital(Array.from({ length: random.chance(0.2) ? 2 : 3 }, () => random.pick(SYLLABLES)).join(''));
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
