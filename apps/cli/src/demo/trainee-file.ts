import { TRAINEE_FIELDS, type TraineeField } from '@hunar/programs';
import { stringify } from 'csv-stringify/sync';
import { CITIES, FAMILY_NAMES, FIRST_NAMES } from './names';
import type { DemoPerson } from './people';
import type { DemoCohort, DemoProgram } from './programs';
import { SeededRandom } from './random';
import { SEPARATORS, spellingsOf, UNHEARD_OF } from './skill-spellings';

type Row = Record<TraineeField, string>;

/** Rows that an admin has to see rejected or reported: what they get wrong is put over a good row. */
const MISTAKES: readonly Partial<Row>[] = [
  { email: 'no at sign' },
  { full_name: '' },
  { score: '180' },
  { status: 'on leave' },
  { date_of_birth: '31/02/2001' },
];

/**
 * The file of one programme as its office would send it: our canonical headers, words spelt as people spell them, a few mistakes and a
 * repeated address. The same seed gives the same bytes. No CNIC: a made-up number could be somebody's.
 */
export function traineeFile(program: DemoProgram, people: readonly DemoPerson[], seed: number): Buffer {
  const random = new SeededRandom(seed);
  const rows: Row[] = [];
  const waiting = people.filter((person) => person.program === program.slug);
  for (const cohort of program.cohorts) {
    for (let left = cohort.trainees; left > 0; left--) {
      const row = trainee(random, program, cohort, rows.length + 1);
      const person = waiting[0]?.cohort === cohort.name ? waiting.shift() : undefined;
      if (person) Object.assign(row, rowOf(person), { status: 'certified', completed_on: completion(random, cohort) });
      else if (left <= MISTAKES.length) Object.assign(row, MISTAKES[left - 1]);
      else if (rows.length % 90 === 89) row.email = rows.at(-3)!.email;
      rows.push(row);
    }
  }
  return Buffer.from(stringify(rows, { header: true, columns: [...TRAINEE_FIELDS] }));
}

const rowOf = ({ name, email, gender, city, skills }: DemoPerson): Partial<Row> => ({
  full_name: name,
  email,
  gender,
  city,
  skills: skills.map(([id]) => id.replaceAll('-', ' ')).join(', '),
});

function trainee(random: SeededRandom, program: DemoProgram, cohort: DemoCohort, number: number): Row {
  const gender = random.pick(['F', 'M'] as const);
  const [first, family] = [random.pick(FIRST_NAMES[gender]), random.pick(FAMILY_NAMES)];
  const handle = `${first}.${family}`.toLowerCase();
  const key = `${program.prefix.toLowerCase()}${number}`;
  const status = cohort.finished.length === 0 ? random.pick(RUNNING) : random.pick(FINISHED);
  const isThrough = /certified|completed/i.test(status);
  return {
    roll_no: `${program.prefix}-${String(number).padStart(4, '0')}`,
    full_name: random.chance(0.05) ? `${first} ${family}`.toUpperCase() : `${first} ${family}`,
    father_name: `${random.pick(FIRST_NAMES.M)} ${family}`,
    email: random.chance(0.08)
      ? `${handle}.${key}@EXAMPLE.COM`
      : `${handle}.${key}@example.${random.pick(['com', 'org', 'net'])}`,
    phone: phone(random, program.prefix === 'DAI' ? number : 1000 + number),
    cnic: '',
    gender,
    date_of_birth: `${random.whole(1988, 2006)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
    city: random.pick(CITIES),
    program: program.name,
    cohort: cohort.name,
    status,
    score: random.chance(0.06) ? '' : `${random.whole(480, 990) / 10}${random.chance(0.1) ? '%' : ''}`,
    completed_on: isThrough ? completion(random, cohort) : '',
    skills: skills(random, program),
    github: random.chance(0.7) ? `https://github.com/demo-${key}` : '',
    linkedin: random.chance(0.5) ? `linkedin.com/in/demo-${key}` : '',
    expected_rate: random.pick([
      '',
      '',
      '6',
      '8',
      '$8',
      '10',
      '10',
      '12',
      '$12',
      '15',
      '15',
      '18',
      '$20',
      '25',
      'PKR 2500',
    ]),
    hours_per_week: random.pick(['', '10', '15', '20', '20', '20', '30', '30', '40', '40']),
    english_level: random.pick(['', 'B1', 'B1', 'B2', 'B2', 'B2', 'C1', 'C1', 'Fluent', 'A2']),
  };
}

const FINISHED = ['certified', 'Certified', 'certified', 'CERTIFIED', 'completed', 'Completed', 'dropped'] as const;
const RUNNING = ['active', 'Active', 'ACTIVE', 'enrolled', 'Enrolled', 'dropped'] as const;

function skills(random: SeededRandom, { tracks }: DemoProgram): string {
  const known = random.some(spellingsOf(tracks), random.whole(4, 12)).map((spellings) => random.pick(spellings));
  if (random.chance(0.05)) known.push(random.pick(UNHEARD_OF));
  return known.join(random.pick(SEPARATORS));
}

const completion = (random: SeededRandom, { finished }: DemoCohort): string =>
  finished.length === 0 ? '' : `${random.pick(finished)}-${two(random.whole(1, 28))}`;

/** 0300-000xxxx is not given to subscribers. */
function phone(random: SeededRandom, number: number): string {
  const last = `000${String(number).padStart(4, '0')}`;
  return random.pick([`0300-${last}`, `+92300${last}`, `0092 300 ${last}`, `+92 300 ${last}`, `0300 ${last}`]);
}

const two = (value: number): string => String(value).padStart(2, '0');
