import { costLimit, LIMITS, limitRules } from '@hunar/graphql';
import { OrganisationService } from '@hunar/identity';
import { systemViewer } from '@hunar/kernel';
import { ImportRunner, ProgramService, TraineeImportService } from '@hunar/programs';
import { CompanyService, JobPostingService, readJobDraft } from '@hunar/hiring';
import { SearchIndexer } from '@hunar/search';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { parse, print, validate } from 'graphql';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { recordStatements, type TestApp } from '../support';
import { ask, signedIn, startWholeApi } from './graphql-fixture';
import { webOperations } from './web-operations';

const SYSTEM = systemViewer('test');
let app: TestApp;
beforeAll(async () => {
  app = await startWholeApi();
});
afterAll(() => app?.close());

describe('limits', () => {
  const nested = (depth: number) => `${'{ cohorts { program '.repeat(depth)}{ id }${' } }'.repeat(depth)}`;

  it.each([
    ['depth', `{ program(slug: "x") ${nested(LIMITS.depth)} }`, /depth/i],
    [
      'aliases',
      `{ ${Array.from({ length: LIMITS.aliases + 1 }, (_, index) => `a${index}: me { id }`).join(' ')} }`,
      /alias/i,
    ],
    ['tokens', `{ ${'me { id } '.repeat(LIMITS.tokens / 2)} }`, /token/i],
    [
      'cost',
      '{ a: programs { cohorts { enrolments(first: 100) { edges { node { name } } } } imports(first: 100) { issues(first: 1000) { line } } } b: programs { cohorts { enrolments(first: 100) { edges { node { name } } } } imports(first: 100) { issues(first: 1000) { line } } } }',
      /cost|large/i,
    ],
  ])('refuse too much %s with 400 and say so', async (_, query, message) => {
    const answer = await ask(app, query);
    expect(answer.status).toBe(400);
    expect(answer.errors.map(({ message: said }) => said)).toContainEqual(expect.stringMatching(message));
  });

  it.each([
    ['a number', '', '100'],
    ['a variable', '($n: Int!)', '$n'],
    ['a variable with a default', '($n: Int! = 1)', '$n'],
  ])('refuse too many people at once, asked for by %s', async (_, head, first) => {
    const searches = Array.from(
      { length: LIMITS.aliases },
      (_at, at) => `s${at}: talentSearch(first: ${first}, input: {}) { edges { ...Found } }`,
    );
    const found = `fragment Found on TalentSearchEdge { why { kind code sentence } highlights { field fragments { text matched } }
      node { name headline city skills { level evidence skill { id name } } languages { level } workingHours { weekday start end } } }`;
    const answer = await ask(app, `query ${head} { ${searches.join(' ')} } ${found}`, head ? { n: 100 } : {});
    expect([answer.status, answer.errors.map(({ message }) => message)]).toEqual([
      400,
      [expect.stringMatching(/^The operation costs \d+, and may cost \d+\./)],
    ]);
  });

  it('let every operation of the web app pass, with as much room again', () => {
    const { schema } = app.get(GraphQLSchemaHost);
    const operations = webOperations();
    expect(operations.length).toBeGreaterThan(40);
    const refused = operations.flatMap(({ name, document }) => {
      const tight = parse(print(document), { maxTokens: LIMITS.tokens / 2 });
      const errors = validate(schema, tight, [costLimit(LIMITS.cost / 2), ...limitRules]);
      return errors.map(({ message }) => `${name}: ${message}`);
    });
    expect(refused).toEqual([]);
  });

  it('refuse a NUL, and a request that a foreign page could send', async () => {
    const nul = await ask(app, 'query ($search: String!) { skills(search: $search) { id } }', { search: 'a\u0000b' });
    expect([nul.status, nul.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    const plain = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: '{"query":"{me{id}}"}',
    });
    expect(plain.statusCode).toBeGreaterThanOrEqual(400);
    const get = await app.http.inject({ method: 'GET', url: '/graphql?query={me{id}}' });
    expect(get.statusCode).toBe(400);
  });

  it('tell no more of an accident than its number', async () => {
    const { cookie } = await signedIn(app, 'unlucky@example.com', [{ role: 'operator', organisationId: null }]);
    await app.database.query('ALTER TABLE program RENAME TO program_away');
    const answer = await ask(app, '{ programs { id } }', {}, { cookie });
    await app.database.query('ALTER TABLE program_away RENAME TO program');
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^Something went wrong on our side.*[0-9a-f-]{36}\.$/),
        extensions: expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }),
      }),
    ]);
    expect(answer.body).not.toMatch(/program_away|SELECT|relation/);
  });
});

describe('answers', () => {
  const payload = { query: '{ skills(search: "re", first: 50) { id name aliases } }' };

  it('are kept by no browser or proxy, whether they hold data or refuse', async () => {
    for (const query of [payload.query, '{ nonsense }', '{ programs { id } }']) {
      const { headers } = await app.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
      expect([query, headers['cache-control']]).toEqual([query, 'no-store']);
    }
  });

  it('say the same compressed', async () => {
    const plain = await app.http.inject({ method: 'POST', url: '/graphql', payload });
    expect(plain.json()).toHaveProperty('data.skills');
    for (const [encoding, inflate] of Object.entries({ br: brotliDecompressSync, gzip: gunzipSync })) {
      const headers = { 'accept-encoding': encoding };
      const packed = await app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(inflate(packed.rawPayload).toString()).toBe(plain.body);
    }
  });
});

describe('lists', () => {
  it('send as many statements for many rows as for few', async () => {
    const sponsor = await app.get(OrganisationService).ensure(SYSTEM, { kind: 'sponsor', slug: 's', name: 'Sponsor' });
    if (!sponsor.ok) throw new Error('refused');
    const organisationId = sponsor.value.id;
    const { id, cookie } = await signedIn(app, 'admin@example.com', [{ role: 'program_admin', organisationId }]);
    const company = await app
      .get(CompanyService)
      .create({ kind: 'account', accountId: id, grants: [] }, { name: 'C', website: null, timeZone: 'Asia/Karachi' });
    if (!company.ok) throw new Error('refused');
    const founder = {
      kind: 'account',
      accountId: id,
      grants: [{ role: 'founder', organisationId: company.value.id }],
    } as const;

    const grow = async (from: number, to: number) => {
      const lines = Array.from(
        { length: to - from },
        (_, index) =>
          `Person ${from + index},p${from + index}@example.com,"React, Python",Programme ${(from + index) % (to > 10 ? 4 : 2)},Cohort ${index % 3}`,
      );
      const bytes = Buffer.from(['full_name,email,skills,program,cohort', ...lines, 'Bad,bad,,,'].join('\n'));
      const source = { fileName: 'f.csv', size: bytes.length, open: () => Readable.from([bytes]) };
      const made = await app.get(TraineeImportService).create(SYSTEM, {
        organisationId,
        fileName: 'f.csv',
        uploadId: null,
        programSlug: null,
        cohortSlug: null,
        createMissing: true,
        map: {},
      });
      if (!made.ok) throw new Error('refused');
      await app.get(ImportRunner).run(made.value.id, source);
      for (let index = from; index < to; index += 3) {
        const draft = readJobDraft({ title: `Job ${index}`, mustHave: [{ skill: 'react' }, { skill: 'python' }] });
        if (draft.ok) await app.get(JobPostingService).post(founder, { ...draft.value, companyId: company.value.id });
      }
      await app.get(SearchIndexer).drain();
    };

    await grow(0, 4);
    const few = await statements();
    await grow(4, 40);
    const many = await statements();
    expect((await app.get(ProgramService).list(SYSTEM)).length).toBe(4);
    expect(many).toEqual(few);
    const searched = await recordStatements(() => ask(app, LISTS.search, {}, { cookie }));
    expect(searched.result.data.talentSearch.facets).toContainEqual(
      expect.objectContaining({
        name: 'cohorts',
        values: expect.arrayContaining([expect.objectContaining({ label: 'Cohort 1' })]),
      }),
    );
    // The engine's own aside, a search asks who is searching, and nothing else.
    expect(searched.statements.filter((sql) => !/\bsearch_/.test(sql))).toEqual([
      expect.stringContaining('FROM session'),
    ]);

    async function statements(): Promise<Record<string, number>> {
      const counted: Record<string, number> = {};
      const [{ id: cohortId }] = (await app.database.query<{ id: string }>(LARGEST_COHORT)) as [{ id: string }];
      const enrolments = `{ cohort(id: "${cohortId}") { enrolments(first: 20) { totalCount edges { node { name email city claimed skills { name } } } } } }`;
      for (const [name, query] of Object.entries({ ...LISTS, enrolments })) {
        await ask(app, query, {}, { cookie });
        const { result, statements: sent } = await recordStatements(() => ask(app, query, {}, { cookie }));
        expect([name, result.errors]).toEqual([name, []]);
        counted[name] = sent.length;
      }
      return counted;
    }
  });

  const LARGEST_COHORT =
    'SELECT cohort_id AS id FROM enrolment GROUP BY cohort_id ORDER BY count(*) DESC, cohort_id LIMIT 1';

  const LISTS = {
    programs: '{ programs { name sponsor { name } cohorts { name counts { total claimed } program { name } } } }',
    imports: '{ programs { imports(first: 5) { fileName totals { rows } } } }',
    issues: '{ programs { imports(first: 5) { issues(first: 3) { code } } } }',
    importedCohorts: '{ programs { imports(first: 5) { cohorts { name counts { total } } } } }',
    search:
      '{ talentSearch(input: {}, first: 30) { totalCount edges { node { name skills { skill { name } } } highlights { field } } facets { name values { label count } } } }',
    postings:
      '{ myJobPostings(first: 20) { totalCount edges { node { title company { name } mustHave { skill { name } } } } } }',
    companies: '{ myCompanies { name website } }',
  };
});
