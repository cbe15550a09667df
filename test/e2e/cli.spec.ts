import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support';
import { build, hunar, KEYS, Program, PROGRAMS, temporaryFolder } from './programs';

const folder = temporaryFolder();
const header = 'full_name,email,phone,skills,status,expected_rate\r\n';
const row = (number: number) =>
  `Person Number${number},person${number}@example.com,0300-000${String(1000 + (number % 9000))},"React, python",certified,12\r\n`;
const place = ['--program', 'first-programme', '--cohort', 'first-cohort'];

let database: TestDatabase;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  build();
  database = await createTestDatabase();
  env = { ...KEYS, DATABASE_URL: database.url, INIT_CWD: folder };
});
afterAll(() => database?.drop());

describe('hunar import', () => {
  const counts = { rows: 6, accepted: 3, created: 3, updated: 0, unchanged: 0, duplicates: 1, rejected: 2 };
  beforeAll(() =>
    writeFileSync(
      join(folder, 'people.csv'),
      header +
        row(1) +
        row(2) +
        row(3) +
        row(1) +
        'No Address,nowhere,,React,certified,\r\n' +
        'Bad State,s@example.com,,,napping,\r\n',
    ),
  );

  it('makes nothing that it was not asked to make', async () => {
    const refused = await hunar(['import', 'people.csv', ...place, '--json'], env);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('With --create it is made.');
  });

  it('shows in a dry run how the file is read, and writes nothing', async () => {
    const dry = await hunar(['import', 'people.csv', ...place, '--create', '--dry-run', '--json'], env);
    const result = JSON.parse(dry.stdout) as {
      file: { columns: { header: string; field: string; confidence: number }[] };
    };
    expect(result).toMatchObject({
      ...counts,
      file: { encoding: 'utf-8', delimiter: ',', sheet: null, headerLine: 1 },
    });
    expect(result.file.columns.map(({ field }) => field)).toEqual(header.trim().split(','));
    expect(result.file.columns.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
    const tables = ['organisation', 'program', 'trainee_import', 'talent_profile', 'audit_entry'];
    for (const table of tables)
      expect(await database.query(`SELECT count(*)::int AS rows FROM ${table}`)).toEqual([{ rows: 0 }]);
  });

  it('imports, reports what it rejected without any of its words, and changes nothing the second time', async () => {
    const words = ['import', 'people.csv', ...place, '--create', '--rejects', 'rejects.csv', '--json'];
    const first = await hunar(words, env);
    expect(first.code).toBe(0);
    expect(first.stdout.split('\n')).toHaveLength(2);
    expect(Object.keys(JSON.parse(first.stdout) as object)).toEqual([
      'rows',
      'accepted',
      'created',
      'updated',
      'unchanged',
      'duplicates',
      'rejected',
      'warnings',
      'seconds',
    ]);
    expect(JSON.parse(first.stdout)).toMatchObject(counts);
    const rejects = readFileSync(join(folder, 'rejects.csv'), 'utf8').trim().split('\r\n');
    expect(rejects.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      'line,column',
      '5,email',
      '6,email',
      '7,status',
    ]);
    expect(rejects.join()).not.toMatch(/nowhere|napping|example\.com|Person/);
    const second = await hunar(words, env);
    expect(JSON.parse(second.stdout)).toMatchObject({ ...counts, created: 0, unchanged: 3 });
  });

  it('takes a map', async () => {
    writeFileSync(join(folder, 'odd.csv'), 'A;B\nMapped Person;mapped@example.com\n');
    writeFileSync(join(folder, 'map.json'), '{"columns":{"A":"full_name","B":"email"},"headerLine":1}');
    const mapped = await hunar(['import', 'odd.csv', ...place, '--map', 'map.json', '--json'], env);
    expect(JSON.parse(mapped.stdout)).toMatchObject({ rows: 1, created: 1 });
    writeFileSync(join(folder, 'bad-map.json'), '{"columns":{"A":"nonsense"}}');
    expect((await hunar(['import', 'odd.csv', ...place, '--map', 'bad-map.json'], env)).code).toBe(1);
  });

  it('ends in the same state when it was killed on the way', async () => {
    const people = 6000;
    writeFileSync(
      join(folder, 'many.csv'),
      header + Array.from({ length: people }, (_, index) => row(index + 10)).join(''),
    );
    const words = ['import', 'many.csv', '--program', 'second-programme', '--cohort', 'c', '--create', '--json'];
    const enrolled = async () =>
      (await database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM enrolment'))[0]!.rows;
    const before = await enrolled();
    const killed = Program.start(PROGRAMS.cli, words, env);
    while ((await enrolled()) === before && killed.child.exitCode === null) await sleep(20);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const finished = JSON.parse((await hunar(words, env)).stdout) as Record<string, number>;
    expect(finished).toMatchObject({ rows: people, accepted: people, rejected: 0, duplicates: 0, updated: 0 });
    expect(finished['created']! + finished['unchanged']!).toBe(people);
    expect(await enrolled()).toBe(before + people);
  });
});

describe('hunar skills normalise', () => {
  it('answers each line with a line, and needs no database', async () => {
    const input = 'React.js | k8 | prompt engg; C sharp\n\nزبان Python\n';
    const { code, stdout, stderr } = await hunar(['skills', 'normalise', '--json'], {}, input);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { input: string; skills: { id: string; start: number; end: number }[] });
    expect(lines.map(({ input: read }) => read)).toEqual(input.trim().split('\n'));
    expect(lines[0]!.skills.map(({ id }) => id)).toEqual(['react', 'kubernetes', 'prompt-engineering', 'c-sharp']);
    const [python] = lines[2]!.skills;
    expect(lines[2]!.input.slice(python!.start, python!.end)).toBe('Python');
  });
});

describe('hunar job parse', () => {
  const post =
    'Senior React Developer | Remote | $50-$65/hr\r\n\r\nMust have: 5+ years of React. GraphQL is a plus.\r\n';
  interface Reading {
    readonly draft: { readonly mustHave: readonly { name: string }[]; readonly pay: object };
    readonly items: readonly { text: string; start: number; end: number }[];
  }

  it('reads a file or stdin into one JSON object, every item with its words, and needs no database', async () => {
    writeFileSync(join(folder, 'post.txt'), post);
    const { code, stdout, stderr } = await hunar(['job', 'parse', 'post.txt', '--json'], { INIT_CWD: folder });
    expect([code, stderr, stdout.split('\n').length]).toEqual([0, '', 2]);
    const { draft, items } = JSON.parse(stdout) as Reading;
    expect(draft).toMatchObject({
      title: 'Senior React Developer',
      mustHave: [{ skillId: 'react', name: 'React', minLevel: 4, years: 5 }],
      niceToHave: [{ skillId: 'graphql' }],
      pay: { min: 50, max: 65, currency: 'USD', period: 'hour' },
      weeklyHours: null,
    });
    for (const { text, start, end } of items) expect(post.slice(start, end)).toBe(text);
    expect((await hunar(['job', 'parse', '-', '--json'], {}, post)).stdout).toBe(stdout);
    expect((await hunar(['job', 'parse', '-'], {}, post)).stdout).toMatch(
      /^Pay\s+USD 50 to 65 per hour\s+“\$50-\$65\/hr”$/m,
    );
  });

  it('says what is wrong with a file', async () => {
    writeFileSync(join(folder, 'image.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    writeFileSync(join(folder, 'empty.txt'), ' \n');
    for (const [name, reason] of [
      ['nowhere.txt', 'there is no such file'],
      ['image.png', 'this is no text'],
      ['empty.txt', 'there is no text in it'],
    ] as const) {
      const { code, stdout, stderr } = await hunar(['job', 'parse', name, '--json'], { INIT_CWD: folder });
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(reason);
    }
    expect((await hunar(['job', 'parse'], {})).code).toBe(2);
  });
});

describe('hunar match, reindex and doctor', () => {
  it('ranks as the API does, parts adding up', async () => {
    mkdirSync(join(folder, 'jobs'), { recursive: true });
    writeFileSync(
      join(folder, 'jobs/job.json'),
      '{"title":"React","mustHave":[{"skill":"react.js"}],"timeZone":"America/New_York","emphasis":{"proof":2}}',
    );
    const { code, stdout } = await hunar(['match', '--job', 'jobs/job.json', '--top', '3', '--json'], env);
    expect(code).toBe(0);
    const { emphasis, matches } = JSON.parse(stdout) as {
      emphasis: string;
      matches: { rank: number; score: number; parts: { contribution: number }[] }[];
    };
    expect(emphasis).toContain('evidence twice as much');
    expect(matches.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    for (const { score, parts } of matches) {
      expect(parts.reduce((sum, { contribution }) => sum + Math.round(contribution * 100), 0)).toBe(
        Math.round(score * 100),
      );
    }
  });

  it('refuses a job that the API would refuse', async () => {
    writeFileSync(join(folder, 'wrong.json'), '{"title":"React","mustHave":[{"skill":"no such thing at all"}]}');
    const { code, stdout, stderr } = await hunar(['match', '--job', 'wrong.json', '--json'], env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('mustHave.0.skill');
  });

  it('builds the index and finds nothing wrong', async () => {
    const built = await hunar(['reindex', '--json'], env);
    expect(JSON.parse(built.stdout)).toMatchObject({
      indexes: [{ name: 'skills' }, { name: 'talent' }, { name: 'jobs' }],
    });
    const { code, stdout } = await hunar(['doctor', '--json'], env);
    const { checks } = JSON.parse(stdout) as {
      checks: { name: string; state: string; detail: string; action: string | null }[];
    };
    expect(code).toBe(checks.some(({ state }) => state === 'fail') ? 1 : 0);
    const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({
      node: 'ok',
      database: 'ok',
      migrations: 'ok',
      search: 'ok',
      index: 'ok',
      matching: 'ok',
    });
    for (const { state, action } of checks) expect(action === null).toBe(state === 'ok');
  });
});

describe('hunar fairness', () => {
  it('says that there is nothing to audit, and audits what there is, without a word about a person', async () => {
    const none = await hunar(['fairness', '--to', '2001-01-01', '--json'], env);
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain('There is nothing to audit');
    writeFileSync(join(folder, 'audited.csv'), header + row(7001) + row(7002));
    expect((await hunar(['import', 'audited.csv', ...place, '--create'], env)).code).toBe(0);
    await database.query(
      `WITH company AS (INSERT INTO organisation (id, kind, slug, name) VALUES (uuidv7(), 'company', 'audited', 'Audited') RETURNING id),
            job AS (INSERT INTO job_posting (id, organisation_id, title, time_zone, engagement)
                    SELECT uuidv7(), id, 'Work', 'UTC', 'hourly' FROM company RETURNING id)
       INSERT INTO job_skill (job_id, skill_id, importance, required, position) SELECT id, 'react', 'must', false, 0 FROM job`,
    );
    const { code, stdout } = await hunar(['fairness', '--json'], env);
    const report = JSON.parse(stdout) as { jobs: number; people: number; assessed: number; tables: unknown[] };
    expect([code, report.jobs, report.assessed]).toEqual([0, 1, report.people]);
    expect(report.people).toBeGreaterThan(0);
    const rematched = await hunar(['rematch', '--json'], env);
    expect(JSON.parse(rematched.stdout)).toMatchObject({ jobs: 1, saved: 1, people: report.people, cancelled: false });
    expect(stdout).not.toMatch(/Person Number|example\.com/);
  });
});

describe('wrong use', () => {
  it.each([
    [['unknown']],
    [['import']],
    [['import', 'people.csv', '--no-such-option']],
    [['import', 'people.csv', '--cohort', 'alone']],
    [['match']],
    [['match', '--job', 'jobs/job.json', '--top', 'many']],
    [['fairness', '--from', 'yesterday']],
    [[]],
  ])('%j ends with 2 and leaves stdout alone', async (words) => {
    expect(await hunar(words, env)).toMatchObject({ code: 2, stdout: '' });
  });

  it('is not a file that is missing: that failed', async () => {
    const { code, stderr } = await hunar(['import', 'nowhere.csv', ...place], env);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: .*nowhere\.csv: there is no such file\.\n$/)]);
  });
});
