import { ImportRunner, TraineeImportService } from '@hunar/programs';
import { traineeFile } from '../factories/trainee-file';
import { ImportFixture, sourceOf, SYSTEM } from './trainee-import.fixture';

let fixture: ImportFixture;
beforeAll(async () => {
  fixture = await ImportFixture.start();
});
afterAll(() => fixture.app.close());
beforeEach(async () => {
  await fixture.query(
    'TRUNCATE trainee_import, trainee_import_issue, trainee_import_cohort, enrolment, cohort, program, talent_profile, outbox CASCADE',
  );
});

const HEADER = 'roll_no,full_name,email,phone,city,program,cohort,status,score,skills';

describe('importing a file of trainees', () => {
  it('writes people, enrolments, consents and what has to be indexed, once each', async () => {
    const { totals } = await fixture.import(traineeFile({ rows: 2500, duplicateEvery: 100, badEmailEvery: 110 }));
    expect(totals).toMatchObject({ rows: 2500, duplicates: 23, rejected: 22, created: 2455, updated: 0, unchanged: 0 });
    const [counted] = await fixture.query(`
      SELECT (SELECT count(*)::int FROM talent_profile) AS profiles, (SELECT count(*)::int FROM enrolment) AS enrolments,
             (SELECT count(*)::int FROM consent WHERE purpose = 'listing' AND given) AS consents,
             (SELECT count(DISTINCT entity_id)::int FROM outbox WHERE entity_kind = 'talent') AS to_index,
             (SELECT count(*)::int FROM cohort) AS cohorts, (SELECT count(*)::int FROM program) AS programs`);
    expect(counted).toMatchObject({ profiles: 2455, enrolments: 2455, to_index: 2455, cohorts: 4, programs: 1 });
  });

  it('changes nothing when the same file comes again', async () => {
    const file = traineeFile({ rows: 1200, duplicateEvery: 100 });
    await fixture.import(file);
    await fixture.query('TRUNCATE outbox');
    const before = await fixture.state();
    const { totals } = await fixture.import(file);
    expect(totals).toMatchObject({ created: 0, updated: 0, unchanged: 1188, duplicates: 12 });
    expect(await fixture.state()).toEqual(before);
    expect(await fixture.query('SELECT 1 FROM outbox')).toEqual([]);
  });

  it('rehearses without leaving a trace, and says what the import would then do', async () => {
    const file = traineeFile({ rows: 1100, badEmailEvery: 50 });
    const tables = [
      'talent_profile',
      'enrolment',
      'program',
      'trainee_import',
      'outbox',
      'consent',
      'unknown_phrase',
      'audit_entry',
    ];
    const counts = async () => {
      const selects = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
      return fixture.query(`SELECT ${selects.join(', ')}`);
    };
    const before = await counts();
    const request = { organisationId: fixture.organisationId, fileName: 'f.csv', uploadId: null, map: {} };
    const rehearsed = await fixture.app.get(ImportRunner).rehearse(
      () =>
        fixture.app.get(TraineeImportService).create(SYSTEM, {
          ...request,
          programSlug: null,
          cohortSlug: null,
          createMissing: true,
        }),
      sourceOf(file),
      async ({ created, rejected }) => ({ created, rejected }),
    );
    expect(rehearsed).toEqual({ ok: true, value: { created: 1078, rejected: 22 } });
    expect(await counts()).toEqual(before);
  });

  it('takes the file\u2019s programme and cohort before those of the request, and makes unknown ones only when asked', async () => {
    const file = `${HEADER}\n1,Ali Khan,ali@example.com,,,Cloud AI,Spring 2026,,,\n2,Sana Raza,sana@example.com,,,,,,,\n`;
    const strict = await fixture.import(file, { createMissing: false });
    expect(strict.totals).toMatchObject({ accepted: 0, rejected: 2 });
    expect((await fixture.issues(strict.row!.id)).map(({ line, header, code }) => [line, header, code])).toEqual([
      [2, 'program', 'program_unknown'],
      [3, 'program', 'program_missing'],
    ]);
    const unknown = await fixture.import(file, { createMissing: false, programSlug: 'nowhere' });
    expect(unknown.failures.map(({ code }) => code)).toEqual(['PROGRAM_UNKNOWN']);
    await fixture.import(file, { programSlug: 'fallback', cohortSlug: 'autumn' });
    const placed = await fixture.query<{ email: string; program: string; cohort: string }>(`
      SELECT c.email, g.slug AS program, k.slug AS cohort FROM enrolment e JOIN talent_contact c USING (profile_id)
        JOIN cohort k ON k.id = e.cohort_id JOIN program g ON g.id = e.program_id ORDER BY 1`);
    expect(placed).toEqual([
      { email: 'ali@example.com', program: 'cloud-ai', cohort: 'spring-2026' },
      { email: 'sana@example.com', program: 'fallback', cohort: 'autumn' },
    ]);
  });

  it('keeps what the person edited or emptied, and corrects its own words', async () => {
    const file = (city: string, phone: string) =>
      `${HEADER}\n1,Ali Khan,ali@example.com,${phone},${city},P,C,active,70,Python\n`;
    await fixture.import(file('Lahore', '03001234567'));
    await fixture.query(`UPDATE talent_profile SET city = NULL, field_sources = field_sources || '{"city":"person"}'`);
    const { totals } = await fixture.import(file('Karachi', '03007654321'));
    expect(totals).toMatchObject({ updated: 1 });
    expect(
      await fixture.query('SELECT city, phone FROM talent_profile JOIN talent_contact ON id = profile_id'),
    ).toEqual([{ city: null, phone: '+923007654321' }]);
  });

  it('is one profile with two enrolments for a person in two programmes, and tells neither of the other', async () => {
    await fixture.import(`${HEADER}\n1,Ali Khan,ali@example.com,,Lahore,One,C,active,70,Python\n`);
    const { totals } = await fixture.import(`${HEADER}\nX,Ali K.,ALI@Example.com,,Multan,Two,C,certified,80,Go\n`);
    expect(totals).toMatchObject({ created: 1, updated: 0, unchanged: 0 });
    expect(await fixture.query('SELECT name, city FROM talent_profile')).toEqual([
      { name: 'Ali Khan', city: 'Lahore' },
    ]);
    expect(await fixture.query('SELECT recorded_name FROM enrolment ORDER BY 1')).toEqual([
      { recorded_name: 'Ali K.' },
      { recorded_name: 'Ali Khan' },
    ]);
  });

  it('joins people known by roll number alone with their address when a later file has both', async () => {
    const rolls = 'roll_no,full_name,city,program,cohort\nR1,Ali Khan,Lahore,P,C\nR2,Sana Raza,Multan,P,C\n';
    expect((await fixture.import(rolls)).totals).toMatchObject({ created: 2 });
    expect((await fixture.import(rolls)).totals).toMatchObject({ unchanged: 2 });
    const both = `${HEADER}\nR1,Ali Khan,ali@example.com,,Lahore,P,C,active,,\nR2,Sana Raza,sana@example.com,,,P,C,,,\n`;
    expect((await fixture.import(both)).totals).toMatchObject({ created: 0, updated: 2 });
    expect((await fixture.import(both)).totals).toMatchObject({ unchanged: 2 });
    expect(await fixture.query('SELECT email FROM talent_contact ORDER BY 1')).toEqual([
      { email: 'ali@example.com' },
      { email: 'sana@example.com' },
    ]);
    expect(await fixture.query('SELECT count(*)::int AS n FROM enrolment')).toEqual([{ n: 2 }]);
  });

  it('joins a waiting profile into the one that has the address already', async () => {
    await fixture.import(`${HEADER}\nZ,Ali Khan,ali@example.com,,Lahore,Other,C,active,,Python\n`);
    await fixture.import('roll_no,full_name,program,cohort\nR1,Ali Khan,P,C\n');
    await fixture.import(`${HEADER}\nR1,Ali Khan,ali@example.com,,,P,C,completed,,\n`);
    expect(await fixture.query('SELECT count(*)::int AS n FROM talent_profile')).toEqual([{ n: 1 }]);
    expect(await fixture.query('SELECT status FROM enrolment ORDER BY 1')).toEqual([
      { status: 'active' },
      { status: 'completed' },
    ]);
  });

  it('says what is wrong with a file that cannot be read, and is failed', async () => {
    const { row } = await fixture.import('just one line of prose without any columns\nand another\n');
    expect(row).toMatchObject({ state: 'failed', failure: 'header_not_found' });
  });

  it('holds no personal data in its issues', async () => {
    const { row } = await fixture.import(
      `${HEADER}\n1,Secret Name,not-an-email,,,P,C,,,\n2,,empty@example.com,,,P,C,,,\n3,Ok Name,ok@example.com,12,,P,C,,,\n`,
    );
    const issues = JSON.stringify(await fixture.issues(row!.id));
    for (const word of ['Secret', 'not-an-email', 'empty@', 'Ok Name', 'ok@']) expect(issues).not.toContain(word);
    expect((await fixture.issues(row!.id)).map(({ line, header, code }) => [line, header, code])).toEqual([
      [2, 'email', 'email_malformed'],
      [3, 'full_name', 'name_missing'],
      [4, 'phone', 'phone_invalid'],
    ]);
  });
});

describe('a run that is interrupted', () => {
  it('goes on where it stood and ends in the same state as one that was not', async () => {
    const file = traineeFile({ rows: 8000, duplicateEvery: 70, badEmailEvery: 80 });
    await fixture.import(file);
    const undisturbed = await fixture.state();
    await fixture.query('TRUNCATE trainee_import, enrolment, cohort, program, talent_profile, outbox CASCADE');

    const made = await fixture.app.get(TraineeImportService).create(SYSTEM, {
      organisationId: fixture.organisationId,
      fileName: 'f.csv',
      uploadId: null,
      programSlug: null,
      cohortSlug: null,
      createMissing: true,
      map: {},
    });
    if (!made.ok) throw new Error('not made');
    const runner = fixture.app.get(ImportRunner);
    // Each run may write one more batch before it is told to stop.
    for (let run = 0; run < 3; run++) {
      const stop = new AbortController();
      const running = runner.run(made.value.id, sourceOf(file), stop.signal).catch(() => null);
      for (let look = 0; look < 200; look++) {
        const [row] = await fixture.query<{ records_done: number }>('SELECT records_done FROM trainee_import');
        if (row!.records_done > run * 2000) break;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      stop.abort(new Error('stopped by the test'));
      await running;
    }
    const ended = await runner.run(made.value.id, sourceOf(file));
    expect(ended).toMatchObject({ state: 'done', recordsDone: 8000 });
    expect(ended.created + ended.duplicates + ended.rejected).toBe(8000);
    expect(await fixture.state()).toEqual(undisturbed);
  });

  it('ends an import that accidents keep from going on, and one that has ended stays as it is', async () => {
    const { row } = await fixture.import(traineeFile({ rows: 10 }));
    const runner = fixture.app.get(ImportRunner);
    await runner.giveUp(row!.id);
    await fixture.query(`UPDATE trainee_import SET state = 'running', finished_at = NULL WHERE id = '${row!.id}'`);
    const broken = {
      ...sourceOf('x'),
      open: () => {
        throw new Error('the disk is gone');
      },
    };
    await expect(runner.run(row!.id, broken)).rejects.toThrow('the disk is gone');
    expect(await fixture.query('SELECT state, failure FROM trainee_import')).toEqual([
      { state: 'running', failure: null },
    ]);
    await runner.giveUp(row!.id);
    expect(await fixture.query('SELECT state, failure FROM trainee_import')).toEqual([
      { state: 'failed', failure: 'accident' },
    ]);
  });

  it('runs once, however many workers are given it', async () => {
    const file = traineeFile({ rows: 6000 });
    const made = await fixture.app.get(TraineeImportService).create(SYSTEM, {
      organisationId: fixture.organisationId,
      fileName: 'f.csv',
      uploadId: null,
      programSlug: null,
      cohortSlug: null,
      createMissing: true,
      map: {},
    });
    if (!made.ok) throw new Error('not made');
    const runner = fixture.app.get(ImportRunner);
    await Promise.all([1, 2, 3].map(() => runner.run(made.value.id, sourceOf(file))));
    expect(await fixture.query('SELECT state, created, records_done FROM trainee_import')).toEqual([
      { state: 'done', created: 6000, records_done: 6000 },
    ]);
    expect(await fixture.query('SELECT count(*)::int AS n FROM enrolment')).toEqual([{ n: 6000 }]);
  });
});

describe('what a file may not break', () => {
  it('keeps the accepted rows beside a roll number that no index could hold', async () => {
    const roll = Array.from({ length: 900 }, (_, n) => (n * 7919).toString(36)).join('');
    const file = `${HEADER}\n${roll},Ali Khan,ali@example.com,,,AI,Q1,,,\n${roll}x,Sana Raza,sana@example.com,,,AI,Q1,,,\n`;
    const first = await fixture.import(file);
    expect(first).toMatchObject({ totals: { created: 2, rejected: 0 } });
    expect((await fixture.import(file)).totals).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const rolls = await fixture.query<{ roll_number: string }>('SELECT DISTINCT roll_number FROM enrolment');
    expect(rolls.map(({ roll_number }) => roll_number.length)).toEqual([197, 197]);
  });

  it('makes each person once when two files without addresses come at the same time', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `R-${n},Person Nr${n},AI,Q${n % 4}`);
    const file = `roll_no,full_name,program,cohort\n${rows.join('\n')}\n`;
    const backwards = `roll_no,full_name,program,cohort\n${rows.toReversed().join('\n')}\n`;
    const both = await Promise.all([file, backwards].map((content) => fixture.import(content)));
    expect(both.map(({ row }) => row?.state)).toEqual(['done', 'done']);
    const counts =
      '(SELECT count(*)::int FROM talent_profile) AS profiles, (SELECT count(*)::int FROM enrolment) AS enrolments';
    expect(await fixture.query(`SELECT ${counts}`)).toEqual([{ profiles: 3000, enrolments: 3000 }]);
    expect(both.reduce((sum, { totals }) => sum + totals!.created, 0)).toBe(3000);
  });

  it('finds its programme and cohort again, whoever has the slug and however they are written', async () => {
    const theirs = await ImportFixture.sponsor(fixture.app, 'theirs');
    const file = 'full_name,email\nAli Khan,ali@example.com\n';
    await fixture.import(file, { organisationId: theirs, programSlug: 'cloud', cohortSlug: 'q1' });
    for (const [programSlug, cohortSlug] of [
      ['cloud', 'Q1 2026'],
      ['cloud', 'q1-2026'],
      ['Cloud', 'Q1-2026'],
    ]) {
      await fixture.import(file, { programSlug: programSlug!, cohortSlug: cohortSlug! });
    }
    await fixture.import('full_name,email,program,cohort\nAli Khan,ali@example.com,Cloud,Q1 2026\n');
    const own = `SELECT count(DISTINCT p.id)::int AS programs, count(*)::int AS cohorts FROM program p JOIN cohort c ON c.program_id = p.id
      WHERE p.organisation_id = '${fixture.organisationId}'`;
    expect(await fixture.query(own)).toEqual([{ programs: 1, cohorts: 1 }]);
  });

  it('knows a programme again whose name has no Latin letter', async () => {
    const file = 'full_name,email,program,cohort\nAli Khan,ali@example.com,اردو پروگرام,پہلا\n';
    expect((await fixture.import(file)).totals).toMatchObject({ created: 1 });
    expect((await fixture.import(file)).totals).toMatchObject({ created: 0, unchanged: 1 });
    expect(await fixture.query('SELECT name FROM program')).toEqual([{ name: 'اردو پروگرام' }]);
  });

  it('fills what is kept apart where a later file knows more, and never writes over it', async () => {
    const row = (rest: string) =>
      `full_name,email,program,cohort,gender,date_of_birth,cnic\nAli Khan,ali@example.com,AI,Q1,${rest}\n`;
    await fixture.import(row(',,'));
    await fixture.import(row('M,2001-02-03,42101-1234567-1'));
    await fixture.import(row('F,1999-01-01,42101-7654321-9'));
    const apart = `SELECT a.gender, a.date_of_birth::text, c.cnic_last_four FROM protected_attributes a JOIN talent_contact c USING (profile_id)`;
    expect(await fixture.query(apart)).toEqual([
      { gender: 'male', date_of_birth: '2001-02-03', cnic_last_four: '5671' },
    ]);
  });
});
