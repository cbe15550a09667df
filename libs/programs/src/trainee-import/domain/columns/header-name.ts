import { foldHeader } from './fold-header';
import { HEADER_PHRASES, type HeaderMeaning } from './header-phrases';

export interface NameReading {
  /** What the header can mean, surest first; empty when it says nothing that is known. */
  readonly meanings: readonly (readonly [HeaderMeaning, number])[];
  /** True when the column is about somebody else (a parent, a mentor, an emergency contact): it is always left out. */
  readonly foreign: boolean;
}

const SOMEBODY =
  /\b(?:fathers?|mothers?|parents?|parental|guardians?|mentors?|instructors?|teachers?|trainers?|tutors?|supervisors?|coordinators?|emergency|kin|spouse|husbands?|wife|brothers?|sisters?|siblings?|uncle|referees?|references?|referred|referral|employers?|managers?|principal|focal|sponsors?|counsell?ors?|nominee|witness|walid|walida|sarparast|ustad|family contact|contact person|coach|coaches|advis[oe]rs?|facilitators?|lead|assessors?|evaluators?|interviewers?|recruiters?|poc|staff|buddy|(?:added|created|submitted|entered|invited|assigned|verified|approved|checked|uploaded) by|home contact|relatives?)\b|والدہ|سرپرست|استاد/;

/** Only a name, or the relation alone, is the father's field; his phone, mail or card is not the trainee's. */
const FATHERS_NAME =
  /^(?:name of )?(?:fathers?|guardians?|parents?|husbands?|walid)(?: (?:or |and |s )?(?:guardians?|husbands?|spouse))*(?: (?:full )?(?:name|naam|ka naam|ka nam))?$/;

const NOT_A_PERSONS_NAME =
  /\b(?:institut\w*|company|organi[sz]ation|course|city|batch|user|file|bank|campus|program\w*|sheet|test|group|project|college|school|university|account|team|class|center|centre|trade|district|father\w*|mother\w*|nick)\b/;

/** Words anywhere in a header, tried when no phrase matches the whole of it. The first rule that matches speaks. */
const RULES: readonly (readonly [RegExp, HeaderMeaning, number])[] = [
  [/\be ?mails?\b.*\b(?:sent|verified|status|opened|bounced|subscribed)\b/, 'other', 0.8],
  [
    /\b(?:fees?|payment|marital|job|employment|employed|verification|account|stipend|documents?|doc|laptop|scholarship) status\b/,
    'other',
    0.85,
  ],
  [
    /\b(?:registration|reg|admission|joining|start|enrol\w*|application|created|updated|submission|entry|from|interview|attendance|issue|expiry) ?(?:date|dt|on|time)\b|\b(?:place|city|country) of birth\b|\bbirth ?place\b|\bdate of (?:admission|joining|registration|enrol\w*|interview|issue|expiry)\b/,
    'other',
    0.85,
  ],
  [
    /\b(?:matric|ssc|hssc|fsc|inter|intermediate|bachelors?|masters?|cgpa|gpa|attendance|total|max|maximum|out of|passing) ?(?:marks?|percent\w*|score|grade|rate)\b|\bc?gpa\b|\b(?:pass|dropout) rate\b/,
    'other',
    0.8,
  ],
  [/\be ?mails?\b|\bmail id\b|ایمیل|ای میل/, 'email', 0.85],
  [/linked ?in/, 'linkedin', 0.9],
  [/\bgit ?hub\b|\bgit (?:profile|link|url|id|account)\b/, 'github', 0.9],
  [/\b(?:cnic|nic|nicop|b form|bform|bay form|id card|identity card|national id|nadra)\b/, 'cnic', 0.9],
  [/\b(?:dob|d o b|birth|birthday)\b/, 'date_of_birth', 0.9],
  [
    /\b(?:complet\w*|passing|passed|pass out|graduat\w*|certif\w*|finish\w*|end|ended)\b.*\b(?:date|dt|on)\b|\bdate\b.*\b(?:completion|completed|passing|graduation|certification|finish|end)\b/,
    'completed_on',
    0.85,
  ],
  [/\b(?:phone|mobile|mob|cell|whats ?app|telephone|contact (?:no|number|num))\b|موبا|فون/, 'phone', 0.8],
  [/\benglish\b/, 'english_level', 0.8],
  [/\b(?:attendance|exchange|growth) rate\b/, 'other', 0.8],
  [
    /\b(?:hourly )?rate\b|\b(?:expected|desired|asking|minimum) (?:salary|pay|wage|income|charges|compensation|fee)\b/,
    'expected_rate',
    0.85,
  ],
  [/\bhours?\b|\bhrs?\b|\bavailab\w*/, 'hours_per_week', 0.75],
  [
    /\b(?:roll|reg|registration|enrol\w*|student|trainee|candidate|admission|participant|learner)\b.*\b(?:no|num|number|id|code)\b/,
    'roll_no',
    0.85,
  ],
  [/\b(?:gender|sex)\b/, 'gender', 0.9],
  [/\b(?:skills?|technolog\w*|tech stack|toolset|expertise|competenc\w*)\b/, 'skills', 0.75],
  [/\b(?:score|marks?|percent|percentage)\b/, 'score', 0.7],
  [/\bstatus\b/, 'status', 0.75],
  [/\b(?:batch|cohort|intake|session)\b/, 'cohort', 0.75],
  [
    /\b(?:address|remarks?|comments?|notes?|qualification|education|university|institut\w*|college|school|campus|company|organi[sz]ation|domicile|province|country|nationality|religion|age|blood|fees?|payment|attendance|timestamp|signature|photo|picture|bank|iban|postal|zip|marital|passport|experience|designation|portfolio|website|twitter|facebook|instagram|laptop|disability|serial|degree)\b/,
    'other',
    0.8,
  ],
  [/\b(?:program|programme|course|trade|training|diploma)\b/, 'program', 0.7],
  [/\b(?:city|town|district|distt|location)\b/, 'city', 0.75],
  [/\b(?:section|group|quarter|semester)\b/, 'cohort', 0.45],
];

const PERSON = /\b(?:student|trainee|candidate|participant|graduate|learner|applicant|full)\b/;

function readFolded(folded: string): NameReading {
  const exact = HEADER_PHRASES.get(folded.replaceAll(' ', ''));
  if (exact !== undefined) return { meanings: exact, foreign: false };
  if (FATHERS_NAME.test(folded))
    return { meanings: [['father_name', folded.includes('parent') ? 0.6 : 0.85]], foreign: false };
  if (SOMEBODY.test(folded)) return { meanings: [], foreign: true };
  const rule = RULES.find(([pattern]) => pattern.test(folded));
  if (rule !== undefined) return { meanings: [[rule[1], rule[2]]], foreign: false };
  if (/\bname\b|\bnaam\b/.test(folded) && !NOT_A_PERSONS_NAME.test(folded)) {
    return { meanings: [['full_name', PERSON.test(folded) ? 0.9 : 0.5]], foreign: false };
  }
  return { meanings: [], foreign: false };
}

const known = (reading: NameReading): boolean => reading.foreign || reading.meanings.length > 0;
const cache = new Map<string, NameReading>();

/** What a header says by itself: the whole of it, without its brackets, or in one of its two scripts ("Name / نام"). */
export function readHeaderName(header: string): NameReading {
  const cached = cache.get(header);
  if (cached !== undefined) return cached;
  const withoutBrackets = header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const variants = [
    withoutBrackets,
    header,
    withoutBrackets.replace(/\p{Script=Arabic}+/gu, ' '),
    header.replace(/[A-Za-z]+/g, ' '),
  ];
  const readings = variants
    .map(foldHeader)
    .filter((folded) => folded !== '')
    .map(readFolded);
  const foreign = readings.slice(0, 2).find((reading) => reading.foreign);
  const reading = foreign ?? readings.find(known) ?? { meanings: [], foreign: false };
  if (cache.size > 2000) cache.clear();
  cache.set(header, reading);
  return reading;
}
