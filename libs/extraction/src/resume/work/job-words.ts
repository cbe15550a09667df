/** Nouns that a job's title ends in, or begins with. */
const TITLES = new Set(
  `engineer developer programmer architect designer manager lead leader head director officer analyst consultant specialist administrator admin
  technician intern internee trainee assistant associate coordinator co-ordinator executive supervisor scientist researcher teacher lecturer
  professor instructor tutor trainer writer editor marketer accountant auditor founder co-founder cofounder ceo cto coo cfo cmo cio president vp freelancer
  freelance representative agent operator tester qa sde swe sre fellow apprentice mentor strategist planner recruiter producer animator illustrator
  photographer videographer translator nurse doctor pharmacist electrician mechanic clerk cashier receptionist secretary advisor adviser
  expert volunteer ambassador contractor owner partner chief principal webmaster copywriter bookkeeper buyer controller
  inspector surveyor faculty dba devops internship moderator artist modeler modeller maker master craftsman technologist practitioner
  evangelist advocate liaison steward trader banker broker lawyer paralegal attorney counsel physician therapist psychologist counselor
  counsellor coach chef cook driver pilot guard librarian journalist reporter correspondent anchor columnist blogger influencer
  entrepreneur investor quant statistician economist mathematician physicist chemist biologist geologist mobilizer organizer organiser
  hod principal superintendent foreman installer estimator scheduler dispatcher merchandiser salesman salesperson salesforce
  postdoc ra ta phd-student student undergraduate incharge in-charge builder hacker support assistantship fellowship role staff personnel
  انجینئر ڈویلپر مینیجر استاد ڈیزائنر`.split(/\s+/),
);
/** Words that stand behind the noun: "Software Engineer II", "Developer (Remote)". */
const TAIL =
  /^(?:i{1,3}|iv|v|vi|[1-5]|jr|sr|junior|senior|intern|trainee|l[1-9]|ic[1-9]|level|grade|full|part|time|contract|remote|onsite|hybrid|freelance|[a-d])\.?$/i;

const ORGANISATIONS = new Set(
  `inc llc ltd limited pvt private gmbh corp corporation co company technologies technology tech solutions systems software softwares labs lab studio
  studios group bank university college school institute hospital foundation agency consulting consultants services networks
  network enterprises enterprise industries international holdings ventures media digital interactive ngo trust council ministry
  department authority telecom upwork fiverr freelancer.com academy center centre club society association union organization organisation
  commission bureau office airlines airways motors energy power pharma pharmaceuticals laboratories logistics partners capital
  insurance chamber board force army navy police plc llp sa ag bv pty smc-pvt games gaming apps softech infotech it dotcom online house
  مرکز یونیورسٹی بینک کمپنی`.split(/\s+/),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,/&+()]+/)
    .map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
    .filter((word) => word !== '');

/** 0…3: how much a piece of text looks like the title of a job. */
export function titlePoints(text: string): number {
  if (text.length > 90) return 0;
  const words = wordsOf(text.replace(/\s(?:of|for|in|-)\s.*$/i, ''));
  while (words.length > 1 && TAIL.test(words.at(-1)!) && !TITLES.has(words.at(-1)!)) words.pop();
  const last = words.at(-1);
  if (last === undefined || words.length > 9) return 0;
  if (TITLES.has(last) || (last.endsWith('s') && TITLES.has(last.slice(0, -1)))) return 3;
  return words.some((word) => TITLES.has(word)) ? 1.5 : 0;
}

/** 0…3: how much it looks like the name of an organisation. */
export function organisationPoints(text: string): number {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last === undefined) return 0;
  if (ORGANISATIONS.has(last)) return 2;
  return words.some((word) => ORGANISATIONS.has(word)) ? 1.6 : /\.(?:com|io|ai|pk|org|net|co)$/i.test(text) ? 1.6 : 0;
}

/** How somebody was employed: neither title nor organisation. */
export const isEmploymentKind = (text: string): boolean =>
  /^\(?(?:full[ -]?time|part[ -]?time|contract(?:ual|or)?|permanent|temporary|remote(?:ly)?|on-?site|hybrid|in[ -]office|seasonal|self[ -]employed|work from home|wfh|internship|freelance)(?:[ ,/-]+(?:full[ -]?time|part[ -]?time|contract|remote|on-?site|hybrid|internship|freelance|role|position|job|work))*\)?$/i.test(
    text.trim(),
  );

/** "2 yrs 3 mos" */
export const isDuration = (text: string): boolean =>
  /^\(?(?:total\s)?\d{1,2}\+?\s?(?:years?|yrs?|y|months?|mos?|m)\b(?:[\s,&]*(?:and\s)?\d{1,2}\s?(?:months?|mos?|m)\b)?\)?$/i.test(
    text.trim(),
  );
