import { LIMITS } from '@hunar/graphql';
import { QueueWorker } from '@hunar/queue';
import { type Client, createClient } from 'graphql-ws';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { recordStatements } from '../support';
import { traineeFile } from '../factories/trainee-file';
import { FAILURES, type Sender } from './identity.fixture';
import { TalentFixture } from './talent.fixture';

const TOTALS = 'totals { rows accepted created updated unchanged duplicates rejected warnings }';
const ANALYSE = `mutation ($id: ID!, $map: ImportMapInput) { analyseTraineeFile(uploadId: $id, map: $map) { __typename
  ... on TraineeFileAnalysis { encoding delimiter headerLine columns { header field } ${TOTALS} } ${FAILURES} } }`;
const START = `mutation ($input: StartTraineeImportInput!) { startTraineeImport(input: $input) { __typename
  ... on TraineeImport { id state } ${FAILURES} } }`;
const IMPORT = `query ($id: ID!) { traineeImport(id: $id) { state percent errorFileUrl ${TOTALS} issues { line column code } cohorts { name } } }`;
const PROGRESS = `subscription ($id: ID!) { traineeImportProgress(id: $id) { state percent ${TOTALS} } }`;
const ENROLMENTS = `query ($id: ID!, $first: Int!) { cohort(id: $id) { counts { total claimed } program { name sponsor { name } }
  enrolments(first: $first) { totalCount edges { node { name email city claimed skills { id name } } } } } }`;

let fixture: TalentFixture;
let own: Awaited<ReturnType<TalentFixture['sponsor']>>;
let other: typeof own;
let port: number;
beforeAll(async () => {
  fixture = await TalentFixture.start();
  own = await fixture.sponsor('own');
  other = await fixture.sponsor('other');
  await fixture.app.get(QueueWorker).start();
  await fixture.app.http.listen(0, '127.0.0.1');
  port = (fixture.app.http.getHttpServer().address() as AddressInfo).port;
});
afterAll(async () => {
  await fixture.app.get(QueueWorker).stop();
  await fixture.app.close();
});

async function upload(content: string, { cookie = '', headers = {} }: Sender = own.admin) {
  const body = new FormData();
  body.append('file', new Blob([content]), 'trainees.csv');
  const answer = await fetch(`http://127.0.0.1:${port}/uploads`, {
    method: 'POST',
    headers: { cookie, ...headers },
    body,
  });
  return { status: answer.status, id: ((await answer.json()) as { id?: string }).id ?? '' };
}

function socket({ cookie = '', origin }: { cookie?: string; origin?: string }): Client {
  class Handshake extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie, ...(origin && { origin }) } });
    }
  }
  return createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: Handshake, retryAttempts: 0 });
}

/** Everything that a subscription says until it ends; or why it ended early. */
async function watch(client: Client, query: string, variables: Record<string, unknown>) {
  const said: { data?: { traineeImportProgress: { state: string } } | null; errors?: readonly object[] }[] = [];
  try {
    for await (const message of client.iterate({ query, variables })) said.push(message as (typeof said)[number]);
    return { said, failed: null };
  } catch (failed) {
    return { said, failed };
  } finally {
    await client.dispose();
  }
}

const get = (path: string, { cookie = '' }: Sender = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });

describe('from the upload to the report', () => {
  const FILE = `Graduates of 2026;;;
Roll #;Full Name;E-mail Address;Batch
1;Ali Khan;ali@example.com;Q1
2;Sana Raza;not-an-address;Q1
3;Ali K;ALI@example.com;Q2
4;=HYPERLINK("x");formula@example.com;Q2
`;
  let uploadId: string;
  let importId: string;

  it('says how it reads the file, and writes nothing', async () => {
    ({ id: uploadId } = await upload(FILE));
    const { data } = await fixture.ask(ANALYSE, { id: uploadId }, own.admin);
    expect(data.analyseTraineeFile).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      headerLine: 2,
      columns: [{ field: 'roll_no' }, { field: 'full_name' }, { field: 'email' }, { field: 'cohort' }],
      totals: { rows: 4, accepted: 2, created: 2, duplicates: 1, rejected: 1 },
    });
    expect(await fixture.query('SELECT 1 FROM talent_profile UNION ALL SELECT 1 FROM trainee_import')).toEqual([]);
  });

  it('can be corrected', async () => {
    const map = { columns: [{ header: 'Batch', field: null }] };
    const { data } = await fixture.ask(ANALYSE, { id: uploadId, map }, own.admin);
    expect(data.analyseTraineeFile.columns[3]).toEqual({ header: 'Batch', field: null });
  });

  it('refuses what it cannot place, by the field', async () => {
    const { data } = await fixture.ask(START, { input: { uploadId, programSlug: 'nowhere' } }, own.admin);
    expect(data.startTraineeImport.failures).toMatchObject([{ code: 'PROGRAM_UNKNOWN', path: ['programSlug'] }]);
  });

  it('imports while one watches', async () => {
    const input = { uploadId, programSlug: 'cloud', createMissing: true };
    const { data } = await fixture.ask(START, { input }, own.admin);
    importId = data.startTraineeImport.id;
    const { said, failed } = await watch(socket(own.admin), PROGRESS, { id: importId });
    expect(failed).toBeNull();
    expect(said.at(-1)?.data?.traineeImportProgress).toMatchObject({
      state: 'DONE',
      percent: 100,
      totals: { rows: 4, accepted: 2, created: 2, duplicates: 1, rejected: 1 },
    });
    expect(await fixture.query('SELECT 1 FROM upload')).toEqual([]);
  });

  it('reports by line, header and code, without a word of the file', async () => {
    const { data } = await fixture.ask(IMPORT, { id: importId }, own.admin);
    expect(data.traineeImport.issues).toEqual([
      { line: 4, column: 'E-mail Address', code: 'email_malformed' },
      { line: 5, column: 'E-mail Address', code: 'duplicate_email' },
    ]);
    const answer = await get(data.traineeImport.errorFileUrl, own.admin);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await answer.text();
    expect(text.split(/\r?\n/)[0]).toBe('line,column,code,message');
    expect(text).not.toMatch(/not-an-address|Sana|Ali K|example\.com/i);
  });

  it('is nobody else\u2019s: neither the import, its report, its progress nor the upload', async () => {
    const { id: mine } = await upload(FILE);
    const strangers = [other.admin, await fixture.actor('founder'), await fixture.actor('freelancer')];
    for (const stranger of strangers) {
      const refusal = stranger === other.admin ? 'NOT_FOUND' : 'FORBIDDEN';
      expect(await fixture.outcome(IMPORT, { id: importId }, stranger)).toBe(refusal);
      expect(await fixture.outcome(ANALYSE, { id: mine }, stranger)).toBe(refusal);
      expect(await fixture.outcome(START, { input: { uploadId: mine } }, stranger)).toBe(refusal);
      expect((await get(`/imports/${importId}/issues.csv`, stranger)).status).toBe(404);
      const { said, failed } = await watch(socket(stranger), PROGRESS, { id: importId });
      expect(said.every(({ data }) => !data)).toBe(true);
      expect(JSON.stringify([said, failed])).toContain(refusal);
    }
    expect((await get(`/imports/${importId}/issues.csv`)).status).toBe(401);
    expect((await get('/imports/x/issues.csv', own.admin)).status).toBe(404);
    expect((await upload(FILE, {})).status).toBe(401);
    expect((await upload(FILE, strangers[1])).status).toBe(403);
    expect((await upload(FILE, { ...own.admin, headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('talks to a socket of our own pages alone, and of subscriptions alone', async () => {
    const foreign = await watch(socket({ ...own.admin, origin: 'https://evil.example' }), PROGRESS, { id: importId });
    expect(foreign).toMatchObject({ said: [], failed: { code: 4403 } });
    const same = await watch(socket({ ...own.admin, origin: `http://127.0.0.1:${port}` }), PROGRESS, { id: importId });
    expect(same.said.at(-1)?.data?.traineeImportProgress.state).toBe('DONE');
    const nonsense = await watch(socket(own.admin), PROGRESS, { id: 'x' });
    expect(nonsense.failed).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const asked = await watch(socket(own.admin), IMPORT, { id: importId });
    expect(JSON.stringify([asked.said, asked.failed])).toContain('Only subscriptions');
  });

  it('talks to a socket in small messages alone, from the first', async () => {
    const ping = JSON.stringify({ type: 'ping' });
    // graphql-ws prints what went wrong with a socket
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const answerTo = (message: string) =>
      new Promise<string>((resolve) => {
        const stranger = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
        stranger.on('open', () => stranger.send(message));
        stranger.on('close', (code) => resolve(String(code)));
        stranger.on('message', (data) => {
          resolve((JSON.parse(String(data)) as { type: string }).type);
          stranger.close();
        });
      });
    expect(await answerTo(ping.padEnd(LIMITS.messageBytes))).toBe('pong');
    expect(await answerTo(ping.padEnd(LIMITS.messageBytes + 1))).toBe('1009');
    print.mockRestore();
  });
});

describe('a cohort', () => {
  it('is read in as many statements for 50 trainees as for 5', async () => {
    const file = traineeFile({ rows: 60 }).replaceAll(/Q[1-4]-2026/g, 'Q1-2026');
    await fixture.import(own.organisationId, file);
    const [{ id }] = (await fixture.query(
      'SELECT cohort_id AS id FROM enrolment GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
    )) as [{ id: string }];
    const read = (first: number) => recordStatements(() => fixture.ask(ENROLMENTS, { id, first }, own.admin));
    await read(1);
    const [few, many] = [await read(5), await read(50)];
    expect(few.result.data.cohort.enrolments.edges).toHaveLength(5);
    expect(many.result.data.cohort.enrolments.edges).toHaveLength(50);
    expect(many.statements.length).toBe(few.statements.length);
  });

  it('shows a programme its own word, and nothing of what is known of the address elsewhere', async () => {
    const omar = await fixture.freelancer('Omar Butt');
    await fixture.import(other.organisationId, `name,email,city,skills\nOmar B,${omar.email},Quetta,React\n`, {
      program: 'theirs',
    });
    await fixture.import(own.organisationId, `name,email\nO. Butt,${omar.email}\n`, { cohort: 'spy' });
    const id = await fixture.cohortOf(omar.email, own.organisationId);
    const { data } = await fixture.ask(ENROLMENTS, { id, first: 5 }, own.admin);
    expect(data.cohort).toMatchObject({ counts: { total: 1, claimed: 0 } });
    expect(data.cohort.enrolments.edges[0].node).toEqual({
      name: 'O. Butt',
      email: omar.email,
      city: null,
      claimed: false,
      skills: [],
    });
    const profile = 'query ($id: ID!) { talentProfile(id: $id) { enrolments { programName } } }';
    const seen = await fixture.ask(profile, { id: omar.profileId }, own.admin);
    expect(seen.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual([
      'NOT_FOUND',
    ]);
  });
});
