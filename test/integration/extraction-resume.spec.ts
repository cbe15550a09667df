import multipart from '@fastify/multipart';
import { ExtractionModule } from '@hunar/extraction';
import { HunarGraphqlModule } from '@hunar/graphql';
import { AccountService, IdentityModule } from '@hunar/identity';
import { newId } from '@hunar/kernel';
import { NotificationsModule } from '@hunar/notifications';
import { QueueModule } from '@hunar/queue';
import { SearchModule } from '@hunar/search';
import { SkillsModule } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { createTestApp, type TestApp } from '../support';
import { PASSWORD, SIGN_IN } from './identity.fixture';

const RESUME = 'Ayesha Khan\nData Engineer\nLahore, Pakistan\nayesha@example.com\n\nSkills\nPython (Expert), Zorbiq\n';
const READ = `query ($text: String!) { readResume(text: $text) {
  draft { name headline city country timeZone skills { skill { id } level } } contact { email } unknown { text } } }`;

let app: TestApp;
let cookie: string;
const post = (url: string, body: string | Buffer, headers: Record<string, string>) =>
  app.http.inject({ method: 'POST', url, payload: body, headers });
const upload = (content: string, headers: Record<string, string>) =>
  post(
    '/resumes',
    `--x\r\nContent-Disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n${content}\r\n--x--\r\n`,
    {
      'content-type': 'multipart/form-data; boundary=x',
      ...headers,
    },
  );
const ask = (query: string, variables: object, headers: Record<string, string> = {}) =>
  post('/graphql', JSON.stringify({ query, variables }), { 'content-type': 'application/json', ...headers });

beforeAll(async () => {
  const below = [QueueModule, SearchModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule];
  app = await createTestApp({
    imports: [...below, SkillsModule, TalentModule, ExtractionModule],
    http: async (http) => {
      await http.register(multipart);
    },
  });
  const email = `${newId()}@example.com`;
  const grants = [{ role: 'founder' as const, organisationId: null }];
  await app.get(AccountService).createVerified({ email, password: PASSWORD, displayName: 'Founder', grants });
  cookie = String((await ask(SIGN_IN, { email, password: PASSWORD })).headers['set-cookie']).split(';')[0]!;
});
afterAll(() => app.close());

it('reads pasted text, and keeps the phrases that it does not know', async () => {
  const { data } = (await ask(READ, { text: RESUME }, { cookie })).json();
  expect(data.readResume).toEqual({
    draft: {
      name: 'Ayesha Khan', headline: 'Data Engineer', city: 'Lahore', country: 'PK', timeZone: 'Asia/Karachi',
      skills: expect.arrayContaining([{ skill: { id: 'python' }, level: 5 }]),
    },
    contact: { email: 'ayesha@example.com' },
    unknown: [{ text: 'Zorbiq' }],
  }); // prettier-ignore
  expect(await app.database.query("SELECT occurrences FROM unknown_phrase WHERE text = 'Zorbiq'")).toHaveLength(1);
});

it('reads a file for who is signed in, by its content, and says why it cannot', async () => {
  const read = await upload(RESUME, { cookie });
  expect(read.statusCode).toBe(200);
  expect(read.json()).toMatchObject({ draft: { name: 'Ayesha Khan' }, contact: { email: 'ayesha@example.com' } });
  expect((await upload(RESUME, {})).statusCode).toBe(401);
  expect((await upload(RESUME, { cookie, origin: 'https://elsewhere.example' })).statusCode).toBe(403);
  const scan = await upload('{\\rtf1 words}', { cookie, 'accept-language': 'ur' });
  expect([scan.statusCode, scan.json().code]).toEqual([400, 'DOCUMENT_UNSUPPORTED']);
  expect(scan.json().message).toMatch(/فائل/);
});

it('reads files for nobody without end', async () => {
  const codes = new Set<number>();
  for (let time = 0; time < 25; time++) codes.add((await upload(RESUME, { cookie })).statusCode);
  expect([...codes]).toEqual([200, 429]);
});
