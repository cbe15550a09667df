/** A trainee as a generated file has them; the rest of a row follows from the number. */
export interface TraineeFileOptions {
  readonly rows: number;
  /** Which rows repeat an earlier e-mail, or have a bad one: every nth; 0 for none. */
  readonly duplicateEvery?: number;
  readonly badEmailEvery?: number;
  readonly program?: string | null;
  readonly offset?: number;
}

const FIRST = ['Ayesha', 'Bilal', 'Fatima', 'Hamza', 'Iqra', 'Kiran', 'Omar', 'Sana', 'Usman', 'Zainab'];
const LAST = ['Ahmed', 'Baloch', 'Butt', 'Javed', 'Khan', 'Malik', 'Naqvi', 'Qureshi', 'Raza', 'Sheikh'];
const CITIES = ['Karachi', 'LHR', 'Islamabad ', 'peshawar', 'Quetta', 'Hyderabad, Sindh'];
const SKILLS = [
  'React.js | Python3 | fastapi | SQL',
  'Next JS; docker; K8s; TypeScript',
  '"LangChain, LangGraph, OpenAI Agents SDK, RAG"',
  '"C sharp, .NET, SQL Server, Azure"',
  'Solidity | Web3 | Node',
];
const STATUSES = ['Enrolled', 'ACTIVE', 'completed', 'Certified', 'dropped'];

/** A CSV file of trainees with the canonical headers; the same options give the same bytes. */
export function traineeFile(options: TraineeFileOptions): string {
  const { rows, duplicateEvery = 0, badEmailEvery = 0, program = 'Cloud Native AI', offset = 0 } = options;
  const lines = [
    'roll_no,full_name,father_name,email,phone,cnic,gender,date_of_birth,city,program,cohort,status,score,completed_on,skills,github,linkedin,expected_rate,hours_per_week,english_level',
  ];
  for (let index = 0; index < rows; index++) {
    const n = index + offset;
    const of = <Item>(items: readonly Item[]): Item => items[n % items.length]!;
    const bad = badEmailEvery > 0 && n % badEmailEvery === badEmailEvery - 1;
    const repeats = duplicateEvery > 0 && n % duplicateEvery === duplicateEvery - 1 && !bad;
    const email = bad ? 'not-an-email' : `${of(FIRST).toLowerCase()}.${repeats ? n - 1 : n}@example.com`;
    const name = repeats ? `${FIRST[(n - 1) % FIRST.length]} Repeat` : `${of(FIRST)} ${LAST[Math.floor(n / 10) % 10]}`;
    const sameMail = repeats ? `${FIRST[(n - 1) % FIRST.length]!.toLowerCase()}.${n - 1}@EXAMPLE.com` : email;
    lines.push(
      [
        `R-${String(n).padStart(6, '0')}`,
        name,
        `Father ${of(LAST)}`,
        sameMail,
        `03${String(n % 50).padStart(2, '0')}${String(1_000_000 + n).slice(-7)}`,
        `${42_000 + (n % 7000)}-${String(1_000_000 + n).slice(-7)}-${n % 10}`,
        n % 2 === 0 ? 'F' : 'M',
        `${1990 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}`,
        JSON.stringify(of(CITIES)),
        program ?? '',
        program === null ? '' : `Q${1 + (n % 4)}-2026`,
        of(STATUSES),
        String(40 + (n % 60)),
        n % 3 === 0 ? `2026-0${1 + (n % 9)}-15` : '',
        of(SKILLS),
        n % 2 === 0 ? `https://github.com/user${n}` : '',
        '',
        n % 4 === 0 ? '' : String(8 + (n % 20)),
        n % 3 === 0 ? '' : '30',
        n % 5 === 0 ? '' : 'B2',
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}
