import { ExtractionModule } from '@hunar/extraction';
import { HunarGraphqlModule } from '@hunar/graphql';
import { AccountService, IdentityModule } from '@hunar/identity';
import { newId } from '@hunar/kernel';
import { NotificationsModule } from '@hunar/notifications';
import { QueueModule } from '@hunar/queue';
import { SearchModule } from '@hunar/search';
import { SkillsModule } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { IdentityFixture, PASSWORD, SIGN_IN } from './identity.fixture';

const READ = `query ($text: String!) { readJobPost(text: $text) {
  items { field text start end source value }
  draft {
    title companyName seniority engagement remote place timeZone overlapHours weeklyHours yearsMin startsOn
    mustHave { skill { id name } minLevel years } niceToHave { skill { id } }
    pay { min max currency period } rateMin { amount amountMinor currency period } rateMax { amount } language { language level }
  }
  unknown { text start end } assisted } }`;

const POST = `Senior React Developer at Brassica
Remote, full-time, $50-$65/hr, at least 4 hours of overlap with PST.
Requirements:
- 5+ years of React
- Zorbiq
- fluent English
Nice to have:
- GraphQL`;

let house: IdentityFixture;
const signedIn = async (): Promise<{ cookie: string }> => {
  const email = `${newId()}@example.com`;
  const grants = [{ role: 'founder' as const, organisationId: null }];
  await house.app.get(AccountService).createVerified({ email, password: PASSWORD, displayName: 'Founder', grants });
  return house.ask(SIGN_IN, { email, password: PASSWORD });
};

beforeAll(async () => {
  const below = [QueueModule, SearchModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule];
  house = await IdentityFixture.start({}, { imports: [...below, SkillsModule, TalentModule, ExtractionModule] });
});
afterAll(() => house.app.close());

it('reads a post for those who are signed in, and keeps the phrases that it does not know', async () => {
  const { data, errors } = await house.ask(READ, { text: POST }, await signedIn());
  expect(errors).toEqual([]);
  const { draft, items, unknown, assisted } = data.readJobPost;
  expect(draft).toEqual({
    title: 'Senior React Developer',
    companyName: 'Brassica',
    seniority: 'SENIOR',
    engagement: 'FULL_TIME',
    remote: true,
    place: null,
    timeZone: 'America/Los_Angeles',
    overlapHours: 4,
    weeklyHours: null,
    yearsMin: 5,
    startsOn: null,
    mustHave: [{ skill: { id: 'react', name: 'React' }, minLevel: 4, years: 5 }],
    niceToHave: [{ skill: { id: 'graphql' } }],
    pay: { min: 50, max: 65, currency: 'USD', period: 'HOUR' },
    rateMin: { amount: 50, amountMinor: 5000, currency: 'USD', period: 'HOUR' },
    rateMax: { amount: 65 },
    language: { language: 'en', level: 'C1' },
  });
  for (const item of [...items, ...unknown]) expect(item.text).toBe(POST.slice(item.start, item.end));
  expect(unknown.map(({ text }: { text: string }) => text)).toEqual(['Zorbiq']);
  expect(assisted).toBe(false);
  expect(await house.app.database.query("SELECT occurrences FROM unknown_phrase WHERE text = 'Zorbiq'")).toEqual([
    { occurrences: 1 },
  ]);
});

it('reads for nobody else, nothing that is too long, and not without end', async () => {
  expect((await house.ask(READ, { text: POST })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const founder = await signedIn();
  const long = await house.ask(READ, { text: 'x'.repeat(50_001) }, founder);
  expect(long.errors[0]?.extensions).toMatchObject({ code: 'TEXT_TOO_LONG', params: { most: 50_000 } });
  const codes = new Set<string>();
  for (let time = 0; time < 70; time++) {
    const { errors } = await house.ask(READ, { text: 'React' }, founder);
    codes.add(errors[0]?.extensions.code ?? 'read');
  }
  expect([...codes]).toEqual(['read', 'RATE_LIMITED']);
});
