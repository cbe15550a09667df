import { JobPostingService } from '@hunar/hiring';
import { ANONYMOUS, newId, systemViewer } from '@hunar/kernel';
import { IndexAudit, IndexLifecycle, SearchIndexer } from '@hunar/search';
import { ExchangeRates, ProfileRenewal } from '@hunar/talent';
import { onBothEngines } from '../support/on-both-engines';
import { countStatements } from '../support/statements';
import { type Founder, MarketFixture, type Person } from './market.fixture';

const SEARCH = `query ($input: JobSearchInput!, $first: Int, $after: String) {
  jobSearch(input: $input, first: $first, after: $after) {
    totalCount failed { failures { code path } } engine standIn pageInfo { hasNextPage endCursor } facets { name values { value label count } }
    edges { cursor highlights { field fragments { text matched } }
      node { id title companyId companyName mustHave { id name } niceToHave { id } rateMin { amount } rateMax { amount currency period }
        weeklyHours overlapHours timeZone startsOn engagement language state postedAt } } } }`;

const SYSTEM = systemViewer('test');
const CLOSE = 'mutation ($id: ID!) { closeJob(id: $id) { ... on JobPosting { state } } }';
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: JobPostingInput!) {
  updateJob(id: $id, version: $version, input: $input) { ... on JobPosting { version } } }`;

onBothEngines('job search', (settings) => {
  let market: MarketFixture;
  let ada: Founder;
  let bilal: Founder;
  let freelancer: Person;
  const jobs: Record<'react' | 'java' | 'data' | 'design', string> = { react: '', java: '', data: '', design: '' };

  beforeAll(async () => {
    market = await MarketFixture.start(undefined, undefined, [], settings());
    await market.app.get(IndexLifecycle).reindex('jobs');
    ada = await market.founder('Golden Gate Labs');
    bilal = await market.founder('Margalla Systems');
    freelancer = await market.person('freelancer');
    jobs.react = await market.post(ada, {
      title: 'Front end engineer',
      description: 'Dashboards for hospitals. Write to hire@golden-gate.example.com or call +1 415 555 0100.',
      mustHave: [{ skill: 'nextjs' }],
      niceToHave: [{ skill: 'graphql' }],
      rateMin: { amount: 20 },
      rateMax: { amount: 30 },
      weeklyHours: 20,
      overlapHours: 3,
      timeZone: 'America/Los_Angeles',
      language: { language: 'en', level: 'B2' },
      startsOn: '2026-12-01',
    });
    jobs.java = await market.post(bilal, {
      title: 'Backend engineer',
      mustHave: [{ skill: 'java' }],
      rateMax: { amount: 4000, currency: 'USD', period: 'MONTH' },
      weeklyHours: 40,
      engagement: 'FULL_TIME',
    });
    jobs.data = await market.post(bilal, {
      title: 'Data engineer',
      mustHave: [{ skill: 'python' }, { skill: 'apache-spark' }],
      rateMax: { amount: 300000, currency: 'PKR', period: 'MONTH' },
      engagement: 'FULL_TIME',
    });
    jobs.design = await market.post(ada, { title: 'Product designer', mustHave: [{ skill: 'figma' }] });
    await drain();
  });
  afterAll(() => market.app.close());

  const drain = () => market.app.get(SearchIndexer).drain();
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever they asked for
  async function search(input: object = {}, person: Person | null = freelancer, page: object = {}): Promise<any> {
    const { data, errors } = await market.ask(SEARCH, { input, ...page }, person ?? {});
    return errors[0]?.extensions.code ?? data.jobSearch;
  }
  const found = async (input: object = {}, person: Person = freelancer): Promise<string[]> =>
    (await search(input, person)).edges.map(({ node }: { node: { id: string } }) => node.id).sort();
  const these = (...ids: string[]) => ids.sort();

  it('shows what a list shows, and no contact that somebody typed', async () => {
    const page = await search({ text: 'hospital dashboards' });
    expect(page.edges[0].node).toMatchObject({
      id: jobs.react,
      title: 'Front end engineer',
      companyId: ada.companyId,
      companyName: 'Golden Gate Labs',
      mustHave: [{ id: 'nextjs', name: 'Next.js' }],
      niceToHave: [{ id: 'graphql' }],
      rateMin: { amount: 20 },
      rateMax: { amount: 30, currency: 'USD', period: 'HOUR' },
      weeklyHours: 20,
      overlapHours: 3,
      timeZone: 'America/Los_Angeles',
      startsOn: '2026-12-01',
      engagement: 'HOURLY',
      language: 'en',
      state: 'OPEN',
    });
    const marked = page.edges[0].highlights.find(({ field }: { field: string }) => field === 'description').fragments;
    const words = marked.filter(({ matched }: { matched: boolean }) => matched);
    expect(words.map(({ text }: { text: string }) => text.toLowerCase())).toEqual(['dashboards', 'hospitals']);
    expect(JSON.stringify(page)).not.toMatch(/@golden-gate|555/);
    expect(await found({ text: 'hire@golden-gate.example.com' })).not.toContain(jobs.react);
    expect(page).toMatchObject({ standIn: false, engine: expect.stringMatching(/PostgreSQL|Meilisearch/) });
  });

  it.each([
    ['a skill by another name', 'NextJS', ['react']],
    ['what a skill implies', 'javascript', ['react']],
    ['a company', 'margalla', ['java', 'data']],
    ['a place', 'los angeles', ['react']],
    ['the start of a word', 'desig', ['design']],
    ['a typing error', 'desginer', ['design']],
    ['Java, which is not JavaScript', 'java', ['java']],
  ] as const)('finds by %s', async (_, text, names) => {
    const ids = await found({ text });
    for (const name of names) expect(ids).toContain(jobs[name]);
    if (text === 'margalla' || text === 'los angeles') expect(ids).toHaveLength(names.length);
  });

  it('filters by skills all, any and not, contract, language, company, pay, hours, overlap and days', async () => {
    const { react, java, data, design } = jobs;
    expect(await found({ skillsAll: ['python', 'apache-spark'] })).toEqual([data]);
    expect(await found({ skillsAll: ['python', 'java'] })).toEqual([]);
    expect(await found({ skillsAny: ['python', 'java'] })).toEqual(these(data, java));
    expect(await found({ skillsNot: ['python', 'figma'] })).toEqual(these(react, java));
    expect(await found({ engagements: ['FULL_TIME'] })).toEqual(these(java, data));
    expect(await found({ languages: ['en'] })).toEqual([react]);
    expect(await found({ companyIds: [ada.companyId] })).toEqual(these(react, design));
    // 4,000 a month is 23.08 an hour; PKR and what is not stated are not comparable.
    expect(await found({ rateMin: 20 })).toEqual(these(react, java));
    expect(await found({ rateMin: 25 })).toEqual([react]);
    expect(await found({ rateMax: 21 })).toEqual([react]);
    expect(await found({ hoursMax: 30 })).toEqual([react]);
    expect(await found({ hoursMin: 30 })).toEqual([java]);
    expect(await found({ overlapMax: 2 })).toEqual(these(java, data, design));
    expect(await found({ overlapMax: 3 })).toEqual(these(react, java, data, design));
    expect(await found({ postedSince: '2020-01-01T00:00:00Z' })).toHaveLength(4);
    expect(await found({ postedSince: '2099-01-01T00:00:00Z' })).toEqual([]);
    expect(await found({ startsBy: '2020-01-01' })).toEqual([]);
    expect(await found({ startsBy: '2099-01-01' })).toHaveLength(4);
  });

  it('counts facets over the whole result, with labels in the language of whoever asks', async () => {
    const { facets } = await search({}, freelancer, { first: 1 });
    const of = (name: string) => facets.find((facet: { name: string }) => facet.name === name).values;
    expect(of('skills')).toContainEqual({ value: 'nextjs', label: 'Next.js', count: 1 });
    expect(of('engagements')).toEqual([
      { value: 'FULL_TIME', label: 'FULL_TIME', count: 2 },
      { value: 'HOURLY', label: 'HOURLY', count: 2 },
    ]);
    expect(of('languages')).toEqual([{ value: 'en', label: 'English', count: 1 }]);
    expect(of('companies')).toContainEqual({ value: ada.companyId, label: 'Golden Gate Labs', count: 2 });
    const urdu = await market.ask(SEARCH, { input: {} }, { ...freelancer, language: 'ur' });
    const languages = urdu.data.jobSearch.facets.find(({ name }: { name: string }) => name === 'languages');
    expect(languages.values[0].label).toBe('انگریزی');
  });

  it('counts contracts, languages and companies besides their own filters, and the rest within all', async () => {
    const counted = async (input: object) => {
      const { facets } = await search(input);
      return Object.fromEntries(facets.map(({ name, values }: { name: string; values: unknown[] }) => [name, values]));
    };
    const filters = { engagements: ['HOURLY'], languages: ['en'], companyIds: [ada.companyId] };
    const asked = await counted({ text: 'enginer', ...filters });
    for (const [facet, own] of [
      ['engagements', 'engagements'],
      ['languages', 'languages'],
      ['companies', 'companyIds'],
    ] as const) {
      const without = await counted({ text: 'enginer', ...filters, [own]: [] });
      expect({ facet, values: asked[facet] }).toEqual({ facet, values: without[facet] });
    }
    expect(asked['skills']).toMatchObject([{ value: 'graphql' }, { value: 'nextjs' }]);
    expect((await counted({ companyIds: [ada.companyId] }))['companies']).toEqual((await counted({}))['companies']);
    expect((await counted({ engagements: ['FULL_TIME'] }))['engagements']).toHaveLength(2);
  });

  it('sorts by pay and by day, pages without a gap, and refuses a cursor that is none', async () => {
    const ids = async (input: object): Promise<string[]> => {
      const all: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Awaited<ReturnType<typeof search>> = await search(input, freelancer, { first: 1, after });
        expect(page.totalCount).toBe(4);
        all.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
        if (!page.pageInfo.hasNextPage) return all;
        after = page.pageInfo.endCursor;
      }
    };
    expect((await ids({ sort: 'RATE' })).slice(0, 2)).toEqual([jobs.react, jobs.java]);
    const newest = [jobs.design, jobs.data, jobs.java, jobs.react];
    expect(await ids({ sort: 'NEWEST' })).toEqual(newest);
    // Nothing typed: the newest is the most relevant.
    expect(await ids({})).toEqual(newest);
    expect(await search({}, freelancer, { after: 'nonsense' })).toBe('BAD_USER_INPUT');
    expect(await search({ text: 'x'.repeat(301) })).toBe('BAD_USER_INPUT');
    expect(await search({ rateMin: -1 })).toBe('BAD_USER_INPUT');
    expect(await search({ states: [] })).toBe('BAD_USER_INPUT');
  });

  it('is for whoever is signed in; a closed posting is for its founders and operators, in counts too', async () => {
    expect(await search({}, null)).toBe('UNAUTHENTICATED');
    const operator = await market.person('operator');
    const secret = await market.post(ada, { title: 'Zookeeper of pythons', mustHave: [{ skill: 'cobol' }] });
    await drain();
    const input = { text: 'zookeeper', states: ['OPEN', 'CLOSED'] };
    for (const person of [freelancer, bilal, ada, operator]) expect(await found(input, person)).toEqual([secret]);

    await market.ask(CLOSE, { id: secret }, ada);
    await drain();
    for (const person of [freelancer, bilal]) {
      for (const each of [input, { ...input, text: '' }, { skillsAll: ['cobol'], states: ['CLOSED'] }]) {
        const page = await search(each, person);
        expect(JSON.stringify(page)).not.toMatch(/zookeeper|cobol/i);
        expect(page.totalCount).toBe(page.edges.length);
        expect(await found(each, person)).not.toContain(secret);
      }
    }
    for (const person of [ada, operator]) {
      expect(await found(input, person)).toEqual([secret]);
      expect(await found({ ...input, states: ['OPEN'] }, person)).toEqual([]);
      expect((await search({ skillsAll: ['cobol'], states: ['CLOSED'] }, person)).totalCount).toBe(1);
    }
    // The page of the posting itself agrees.
    const read = (person: Person) => market.app.get(JobPostingService).get(person.viewer, secret);
    await expect(read(bilal)).rejects.toThrow('no such job posting');
    await expect(market.app.get(JobPostingService).get(ANONYMOUS, jobs.java)).rejects.toThrow('no such job posting');
    expect(await read(ada)).toMatchObject({ state: 'closed' });
    expect(await read(operator)).toMatchObject({ state: 'closed' });
  });

  it('finds what was posted and edited once it is delivered, and no longer what was closed', async () => {
    const word = `w${newId().replaceAll('-', '').slice(-10)}`;
    const id = await market.post(bilal, { title: `About ${word}`, mustHave: [{ skill: 'rust' }] });
    expect(await found({ text: word })).toEqual([]);
    await drain();
    expect(await found({ text: word })).toEqual([id]);
    const input = { title: 'About something else', mustHave: [{ skill: 'elixir' }], timeZone: 'UTC' };
    await market.ask(UPDATE, { id, version: 1, input }, bilal);
    await drain();
    expect(await found({ text: word })).toEqual([]);
    expect(await found({ skillsAll: ['elixir'] })).toEqual([id]);
    expect(await found({ skillsAll: ['rust'] })).toEqual([]);
    await market.ask(CLOSE, { id }, bilal);
    await drain();
    expect(await found({ skillsAll: ['elixir'] })).toEqual([]);
    for (const drift of await market.app.get(IndexAudit).audit('jobs')) {
      expect(drift).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
    }
  });

  it('shows a renamed company by its new name, on open and closed jobs', async () => {
    const founder = await market.founder('Old Harbour');
    const open = await market.post(founder, { title: 'Dock planner', mustHave: [{ skill: 'haskell' }] });
    const closed = await market.post(founder, { title: 'Crane planner', mustHave: [{ skill: 'haskell' }] });
    await market.ask(CLOSE, { id: closed }, founder);
    await drain();
    const rename = (name: string | null, person: Person) =>
      market.ask(
        `mutation ($id: ID!, $name: String) { updateCompany(id: $id, input: { name: $name, timeZone: "UTC" }) {
          ... on Company { name timeZone } ... on InputFailed { failures { code path } } } }`,
        { id: founder.companyId, name },
        person,
      );
    expect((await rename('Mine', ada)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await rename('https://bad.example', founder)).data.updateCompany.failures).toEqual([
      { code: 'NAME_INVALID', path: ['name'] },
    ]);
    expect((await rename(null, founder)).data.updateCompany).toEqual({ name: 'Old Harbour', timeZone: 'UTC' });
    expect(await drain()).toBe(0);
    expect((await rename(' New  Harbour ', founder)).data.updateCompany).toEqual({
      name: 'New Harbour',
      timeZone: 'UTC',
    });
    // Once for each engine that is kept in step.
    expect(await drain()).toBeGreaterThanOrEqual(2);
    const page = await search({ text: 'new harbour', states: ['OPEN', 'CLOSED'] }, founder);
    const names = page.edges.map(({ node }: { node: { id: string; companyName: string } }) => [
      node.id,
      node.companyName,
    ]);
    expect(new Map(names)).toEqual(
      new Map([
        [open, 'New Harbour'],
        [closed, 'New Harbour'],
      ]),
    );
    await market.ask(CLOSE, { id: open }, founder);
    await drain();
  });

  it('gets the jobs of an old database in when the index was never built to its definition', async () => {
    const before = await found();
    await market.app.database.query('DELETE FROM outbox');
    const forgotten = await market.post(ada, { title: 'Forgotten', mustHave: [{ skill: 'perl' }] });
    await market.app.database.query('DELETE FROM outbox');
    expect(await found()).toEqual(before);
    expect(await market.app.get(IndexLifecycle).reindex('jobs')).toBeGreaterThan(before.length);
    expect(await found()).toEqual(these(...before, forgotten));
    await market.ask(CLOSE, { id: forgotten }, ada);
    await drain();
  });

  it('finds what is paid in a currency by its worth, from when the currency has one', async () => {
    const { react, java, data } = jobs;
    const rates = market.app.get(ExchangeRates);
    const renew = async () => {
      await market.app.get(ProfileRenewal).renewCurrency('PKR', new AbortController().signal);
      await drain();
    };
    const rupees = { min: 250_000, currency: 'PKR', period: 'MONTH' };
    expect(await search({ rate: rupees })).toMatchObject({
      totalCount: 0,
      failed: { failures: [{ code: 'CURRENCY_INCONVERTIBLE', path: ['rate', 'currency'] }] },
    });
    await rates.set(SYSTEM, { currency: 'PKR', usdPerUnit: 0.0036, asOf: '2026-01-01' });
    await renew();
    expect(await found({ rate: rupees })).toEqual(these(react, java, data));
    // 300,000 rupees a month are 6.23 USD an hour.
    expect(await found({ rateMin: 6.2, rateMax: 6.3 })).toEqual([data]);
    expect(await found({ rate: { ...rupees, min: 310_000 } })).toEqual(these(react, java));
    expect(await found({ rate: { max: 50, currency: 'USD', period: 'DAY' } })).toEqual([data]);
    await rates.set(SYSTEM, { currency: 'PKR', usdPerUnit: 0.36, asOf: '2026-01-02' });
    await renew();
    expect(await found({ rateMin: 600 })).toEqual([data]);
    await rates.remove(SYSTEM, 'PKR');
    await renew();
    expect(await found({ rateMin: 0 })).toEqual(these(react, java));
  });

  it('takes no more statements for more jobs', async () => {
    const count = (first: number) => countStatements(() => search({ text: 'engineer' }, freelancer, { first }));
    expect(await count(20)).toBe(await count(1));
  });
});
