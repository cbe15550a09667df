import { AccountService, IdentityModule, OrganisationService } from '@hunar/identity';
import { systemViewer } from '@hunar/kernel';
import { NotificationsModule } from '@hunar/notifications';
import { QueueModule } from '@hunar/queue';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestApp, createTestDatabase, type TestApp } from '../support';
import { build, graphql, KEYS, Program, PROGRAMS } from './programs';

// Below the ports that systems hand out by themselves, and apart from those of the other specs.
const ports = [0, 1].map((index) => 12_000 + (process.pid % 9_000) * 2 + index);
const password = 'three mangoes on a roof';
let app: TestApp;
let programs: Program[] = [];
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  build();
  app = await createTestApp({ imports: [QueueModule, IdentityModule, NotificationsModule] });
  env = { ...KEYS, DATABASE_URL: app.database.url, DATABASE_POOL: '8' };
  const sponsor = await app
    .get(OrganisationService)
    .ensure(systemViewer('test'), { kind: 'sponsor', slug: 's', name: 'S' });
  if (!sponsor.ok) throw new Error('refused');
  const grants = [{ role: 'program_admin', organisationId: sponsor.value.id }] as const;
  await app.get(AccountService).createVerified({ email: 'admin@example.com', password, displayName: 'Admin', grants });
});
afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop('SIGKILL')));
  await app?.close();
});

describe('two APIs and two workers on one database', () => {
  it('start beside one another', async () => {
    programs = [
      ...ports.map((port) => Program.start(PROGRAMS.api, [], { ...env, PORT: String(port) })),
      Program.start(PROGRAMS.worker, [], env),
      Program.start(PROGRAMS.worker, [], env),
    ];
    await Promise.all(programs.map((program) => program.says('"msg":"The ')));
    for (const port of ports) expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  });

  it('share sessions, uploads and work', async () => {
    const [one, other] = ports as [number, number];
    const signIn = await graphql(
      one,
      `mutation { signIn(email: "admin@example.com", password: "${password}") { __typename } }`,
    );
    const cookie = signIn.headers.get('set-cookie')!.split(';', 1)[0]!;
    const form = new FormData();
    form.set(
      'file',
      new Blob(['full_name,email,skills\nA Person,a@example.com,React\nB Person,b@example.com,k8s\n']),
      'people.csv',
    );
    const headers = { cookie, origin: `http://localhost:${one}` };
    const uploaded = await fetch(`http://127.0.0.1:${one}/uploads`, { method: 'POST', body: form, headers });
    const { id } = (await uploaded.json()) as { id: string };
    expect(uploaded.status).toBe(201);
    const input = `{ uploadId: "${id}", programSlug: "p", cohortSlug: "c", createMissing: true }`;
    const started = await graphql(
      other,
      `mutation { startTraineeImport(input: ${input}) { __typename ... on TraineeImport { id } } }`,
      { cookie },
    );
    const { data } = (await started.json()) as { data: { startTraineeImport: { id: string } } };
    const state = async (): Promise<{ state: string; totals: object }> => {
      const query = `{ traineeImport(id: "${data.startTraineeImport.id}") { state totals { rows accepted created } } }`;
      return (
        (await (await graphql(one, query, { cookie })).json()) as {
          data: { traineeImport: { state: string; totals: object } };
        }
      ).data.traineeImport;
    };
    for (const until = Date.now() + 30_000; (await state()).state !== 'DONE' && Date.now() < until; await sleep(100));
    expect(await state()).toEqual({ state: 'DONE', totals: { rows: 2, accepted: 2, created: 2 } });
    const search = async () =>
      (await graphql(other, '{ talentSearch(input: { text: "kubernetes" }) { totalCount } }', { cookie })).text();
    for (
      const until = Date.now() + 20_000;
      !(await search()).includes('"totalCount":1') && Date.now() < until;
      await sleep(200)
    );
    expect(await search()).toContain('"totalCount":1');
  });

  it('leave no word of a person or a token in their logs', () => {
    const logs = programs.map(({ stdout, stderr }) => stdout + stderr).join('');
    expect(logs).toContain('"route":"/graphql"');
    expect(logs).not.toMatch(/example\.com|Person|hunar=/);
  });

  it('end in order when they are told to', async () => {
    expect(await Promise.all(programs.map((program) => program.stop('SIGTERM')))).toEqual([0, 0, 0, 0]);
  });
});

describe('a program that cannot start', () => {
  const linesOf = async (script: string, given: NodeJS.ProcessEnv) => {
    const program = Program.start(script, [], given);
    return [await program.ended, program.stderr];
  };

  it('says why in one line, without the password', async () => {
    const nowhere = 'postgresql://hunar:sesame@127.0.0.1:1/hunar';
    expect(await linesOf(PROGRAMS.api, KEYS)).toEqual([
      1,
      expect.stringMatching(/^api: DATABASE_URL is not set\..*\n$/),
    ]);
    const [code, said] = await linesOf(PROGRAMS.worker, { ...KEYS, DATABASE_URL: nowhere });
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^worker: Nothing listens at 127\.0\.0\.1:1\. Check DATABASE_URL\.\n$/),
    ]);
    const empty = await createTestDatabase('empty');
    const lacking = await linesOf(PROGRAMS.api, { ...KEYS, DATABASE_URL: empty.url });
    expect(lacking).toEqual([
      1,
      expect.stringMatching(/^api: The database lacks \d+ migrations, .* Run: hunar migrate\.\n$/),
    ]);
    await empty.drop();
  });
});
