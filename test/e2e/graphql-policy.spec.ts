import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompanyService, JobPostingService, readJobDraft } from '@hunar/hiring';
import { OrganisationService } from '@hunar/identity';
import { type Role, systemViewer, type Viewer } from '@hunar/kernel';
import { ImportRunner, ProgramService, TraineeImportService } from '@hunar/programs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  subscribe,
  parse,
} from 'graphql';
import { Readable } from 'node:stream';
import type { TestApp } from '../support';
import { readSchema } from '../../apps/api/src/schema';
import { ask, signedIn, startWholeApi } from './graphql-fixture';
import { operationOn, type RootField, rootFields } from './root-fields';

const SYSTEM = systemViewer('test');
let app: TestApp;
let schema: GraphQLSchema;
let fields: RootField[];

beforeAll(async () => {
  app = await startWholeApi();
  schema = app.get(GraphQLSchemaHost).schema;
  fields = rootFields(app, schema);
});
afterAll(() => app?.close());

describe('the schema', () => {
  it('is the committed file, printed from the resolvers alone and as it is served', async () => {
    const committed = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');
    expect(committed).toBe(await readSchema());
    expect(committed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('documents every type, field, argument and value', () => {
    const silent: string[] = [];
    const note = (path: string, { description }: { description?: string | null | undefined }) => {
      if (!description?.trim()) silent.push(path);
    };
    for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
      const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
        type as never,
      );
      if (!isRoot) note(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
    expect(silent).toEqual([]);
  });
});

describe('every root field', () => {
  it('states who may call it', () => {
    expect(fields.length).toBeGreaterThan(30);
    expect(fields.filter(({ policy }) => policy === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('refuses a stranger, unless it is public', async () => {
    const wrong: string[] = [];
    for (const field of fields) {
      const codes = await codesFor(field);
      const isRefused = codes.includes('UNAUTHENTICATED');
      if (isRefused === (field.policy === 'public')) wrong.push(`${field.name}: ${codes.join() || 'no error'}`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses an account without the role it asks for', async () => {
    const { cookie } = await signedIn(app, 'nobody-special@example.com', []);
    const wrong: string[] = [];
    for (const field of fields.filter(
      ({ policy, operation }) => Array.isArray(policy) && operation !== 'subscription',
    )) {
      const { query, variables } = operationOn(field);
      const codes = (await ask(app, query, variables, { cookie })).errors.map(({ extensions }) => extensions.code);
      if (!codes.includes('FORBIDDEN')) wrong.push(`${field.name}: ${codes.join() || 'no error'}`);
    }
    expect(wrong).toEqual([]);
  });

  async function codesFor(field: RootField): Promise<string[]> {
    const { query, variables } = operationOn(field);
    if (field.operation !== 'subscription') {
      return (await ask(app, query, variables)).errors.map(({ extensions }) => extensions.code);
    }
    const contextValue = { request: { headers: {}, ip: '' }, reply: null, viewer: { kind: 'anonymous' }, locale: 'en' };
    const result = await subscribe({ schema, document: parse(query), variableValues: variables, contextValue });
    const errors = 'errors' in result ? (result.errors ?? []) : [];
    return errors.map(({ originalError, extensions }) =>
      String((originalError as { code?: string } | undefined)?.code ?? extensions.code),
    );
  }
});

describe('across two organisations', () => {
  const SECRETS = /classified/i;

  it('no root field tells one what is the other’s, and none changes it', async () => {
    const theirs = await otherOrganisation();
    const mine = await app
      .get(OrganisationService)
      .ensure(SYSTEM, { kind: 'sponsor', slug: 'curious', name: 'Curious' });
    if (!mine.ok) throw new Error('refused');
    const roles: Role[] = ['founder', 'program_admin'];
    const { cookie } = await signedIn(app, 'curious@example.com', [
      ...roles.map((role) => ({ role, organisationId: mine.value.id })),
      { role: 'freelancer', organisationId: null },
    ]);
    const before = await snapshot();
    const told: string[] = [];
    for (const field of fields.filter(({ operation }) => operation !== 'subscription')) {
      for (const id of Object.values(theirs.ids)) {
        const known = { ...theirs.slugs, id, jobId: id, cohortId: id, companyId: id, uploadId: id };
        const { query, variables } = operationOn(field, known);
        const { body } = await ask(app, query, variables, { cookie });
        if (SECRETS.test(body.replaceAll(theirs.slugs.programSlug, '')))
          told.push(`${field.name}: ${body.slice(0, 300)}`);
      }
    }
    expect(told).toEqual([]);
    expect(await snapshot()).toEqual(before);
  });

  /** A company with a job and a sponsor with an import, all with the word that nobody else may read. */
  async function otherOrganisation() {
    const sponsor = await app
      .get(OrganisationService)
      .ensure(SYSTEM, { kind: 'sponsor', slug: 'others', name: 'Others' });
    if (!sponsor.ok) throw new Error('refused');
    const organisationId = sponsor.value.id;
    const founder = await signedIn(app, 'founder-of-others@example.com', []);
    const viewer = (grants: Extract<Viewer, { kind: 'account' }>['grants']): Viewer => ({
      kind: 'account',
      accountId: founder.id,
      grants,
    });
    const company = await app
      .get(CompanyService)
      .create(viewer([]), { name: 'Works of Others', website: null, timeZone: 'Asia/Karachi' });
    if (!company.ok) throw new Error('refused');
    const recruiter = viewer([{ role: 'founder', organisationId: company.value.id }]);
    const post = async (title: string) => {
      const draft = readJobDraft({ title, mustHave: [{ skill: 'react' }], companyId: company.value.id });
      const posted = draft.ok ? await app.get(JobPostingService).post(recruiter, draft.value) : draft;
      if (!posted.ok) throw new Error('refused');
      return posted.value.id;
    };
    // Whoever is signed in may read open postings; the closed one is nobody else's business.
    const openJob = await post('Engineer');
    const job = await post('Classified engineer');
    await app.get(JobPostingService).close(recruiter, job);
    const program = await app
      .get(ProgramService)
      .create(SYSTEM, { organisationId, name: 'Classified programme', slug: 'classified-programme' });
    const cohort = await app
      .get(ProgramService)
      .ensureCohort(SYSTEM, program, 'Classified cohort', 'classified-cohort');
    const bytes = Buffer.from(
      'full_name,email,skills\nClassified Person,classified@example.com,React\nClassified Second,classified,React\n',
    );
    const imported = await app.get(TraineeImportService).create(SYSTEM, {
      organisationId,
      fileName: 'classified.csv',
      uploadId: null,
      programSlug: program.slug,
      cohortSlug: cohort.slug,
      createMissing: false,
      map: {},
    });
    if (!imported.ok) throw new Error('refused');
    await app
      .get(ImportRunner)
      .run(imported.value.id, { fileName: 'classified.csv', size: bytes.length, open: () => Readable.from([bytes]) });
    await app.database.query("UPDATE talent_profile SET visibility = 'hidden'");
    const [profile] = await app.database.query<{ id: string }>('SELECT id FROM talent_profile');
    const ids = {
      job,
      openJob,
      company: company.value.id,
      program: program.id,
      cohort: cohort.id,
      import: imported.value.id,
      profile: profile!.id,
    };
    return { ids, slugs: { slug: program.slug, programSlug: program.slug, cohortSlug: cohort.slug } };
  }

  const snapshot = () =>
    app.database.query(
      `SELECT (SELECT jsonb_agg(to_jsonb(j) ORDER BY j.id) FROM job_posting j) AS jobs, (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.id) FROM program p) AS programs,
              (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.id) FROM cohort c) AS cohorts, (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM enrolment e) AS enrolments,
              (SELECT jsonb_agg(to_jsonb(i) ORDER BY i.id) FROM trainee_import i) AS imports`,
    );
});
