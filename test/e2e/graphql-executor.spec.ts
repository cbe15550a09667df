import { executeOperation, type GraphqlContext, LIMITS } from '@hunar/graphql';
import { JobPostingService, readJobDraft } from '@hunar/hiring';
import { OrganisationService } from '@hunar/identity';
import { ANONYMOUS, type Role, systemViewer, type Viewer } from '@hunar/kernel';
import { ImportRunner, TraineeImportService } from '@hunar/programs';
import { SearchIndexer } from '@hunar/search';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { Readable } from 'node:stream';
import type { TestApp } from '../support';
import { signedIn, startWholeApi } from './graphql-fixture';
import { example, operationOn, rootFields } from './root-fields';
import { webOperations } from './web-operations';

const SYSTEM = systemViewer('test');
let app: TestApp;
let schema: GraphQLSchema;
let viewers: Viewer[];
beforeAll(async () => {
  app = await startWholeApi();
  ({ schema } = app.get(GraphQLSchemaHost));
  viewers = [ANONYMOUS, await everybody()];
});
afterAll(() => app?.close());

interface Operation {
  readonly name: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

describe('our executor answers as graphql-js does', () => {
  it('every query of the API, for a stranger and for an account with every role', async () => {
    const operations = rootFields(app, schema)
      .filter(({ operation }) => operation === 'query')
      .map((field): Operation => {
        const { query, variables } = operationOn(field, { id: 'nothing-such', first: 3 });
        return { name: field.name, document: parse(query), variables };
      });
    expect(operations.length).toBeGreaterThan(20);
    expect(await differences(operations)).toEqual([]);
  });

  it('every query of the web app', async () => {
    const operations = webQueries();
    expect(operations.length).toBeGreaterThan(20);
    expect(await differences(operations)).toEqual([]);
  });

  it('a search that finds people, whole and without errors', async () => {
    const found = webQueries().find(({ name }) => name === 'TalentSearch')!;
    const asked = {
      schema,
      document: found.document,
      variableValues: { input: { text: 'react' }, first: 20, facets: ['SKILLS'] },
    };
    const answer = await executeOperation({ ...asked, contextValue: contextOf(viewers[1]!) });
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data).length).toBeGreaterThan(5_000);
    expect(visible(answer)).toBe(visible(await execute({ ...asked, contextValue: contextOf(viewers[1]!) })));
    // By this name it knows what Nest makes for a property, and spares it arguments and info.
    const card = schema.getType('TalentCard') as GraphQLObjectType;
    expect(Object.values(card.getFields()).map(({ resolve }) => resolve?.name)).toContain('rootFieldResolver');
  });
});

const contextOf = (viewer: Viewer): GraphqlContext => ({
  request: { headers: {}, ip: '' },
  reply: null,
  viewer,
  locale: 'ur',
});

/** To the minute: an answer may tell of this very moment. */
const visible = ({ data, errors }: ExecutionResult): string => {
  const told = errors?.map((error) => ({ ...error.toJSON(), cause: String(error.originalError) }));
  return JSON.stringify({ data, errors: told }).replace(/(T\d\d:\d\d):\d\d\.\d+Z/g, '$1Z');
};

async function differences(operations: readonly Operation[]): Promise<string[]> {
  const different: string[] = [];
  for (const viewer of viewers) {
    for (const { name, document, variables } of operations) {
      const asked = { schema, document, variableValues: variables };
      const run = async (executor: typeof executeOperation) =>
        visible(await executor({ ...asked, contextValue: contextOf(viewer) }));
      let [ours, theirs] = ['', ' '];
      // The minute may end between the two.
      for (let attempt = 0; attempt < 3 && ours !== theirs; attempt += 1) {
        ours = await run(executeOperation);
        theirs = await run((all) => execute(all as Parameters<typeof execute>[0]));
      }
      if (ours !== theirs) different.push(`${name} (${viewer.kind}): ${ours.slice(0, 400)} · ${theirs.slice(0, 400)}`);
    }
  }
  return different;
}

/** The web app's queries, with an example of each variable. */
function webQueries(): Operation[] {
  const queries = webOperations().filter(({ operation }) => operation.operation === 'query');
  return queries.map(({ name, operation, document }) => {
    const errors = validate(schema, document);
    if (errors.length > 0) throw new Error(`${name}: ${errors[0]!.message}`);
    const variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
      const of = variable.name.value;
      return [of, of === 'first' ? 5 : example(typeFromAST(schema, type as never) as never)] as const;
    });
    return { name, document, variables: Object.fromEntries(variables) };
  });
}

/** An account with every role, and people, programmes, cohorts and jobs that it sees. */
async function everybody(): Promise<Viewer> {
  const sponsor = await app.get(OrganisationService).ensure(SYSTEM, { kind: 'sponsor', slug: 's', name: 'Sponsor' });
  if (!sponsor.ok) throw new Error('refused');
  const organisationId = sponsor.value.id;
  const { id: accountId } = await signedIn(app, 'everybody@example.com', []);
  const company = await app.get(OrganisationService).foundCompany({ kind: 'account', accountId, grants: [] }, 'Works');
  if (!company.ok) throw new Error('refused');
  const people = Array.from(
    { length: LIMITS.aliases },
    (_, at) => `Person ${at},p${at}@example.com,"React, Go",P,C${at % 3}`,
  );
  const bytes = Buffer.from(['full_name,email,skills,program,cohort', ...people, 'Bad,bad,,,'].join('\n'));
  const file = { organisationId, fileName: 'f.csv', uploadId: null, programSlug: null, cohortSlug: null };
  const made = await app.get(TraineeImportService).create(SYSTEM, { ...file, createMissing: true, map: {} });
  if (!made.ok) throw new Error('refused');
  const source = { fileName: 'f.csv', size: bytes.length, open: () => Readable.from([bytes]) };
  await app.get(ImportRunner).run(made.value.id, source);
  const roles: Role[] = ['freelancer', 'program_admin', 'operator', 'auditor'];
  const grants = [
    ...roles.map((role) => ({ role, organisationId: role === 'program_admin' ? organisationId : null })),
    { role: 'founder' as const, organisationId: company.value.id },
  ];
  const viewer: Viewer = { kind: 'account', accountId, grants };
  const draft = readJobDraft({ title: 'Job', mustHave: [{ skill: 'react' }] });
  if (!draft.ok) throw new Error('refused');
  await app.get(JobPostingService).post(viewer, { ...draft.value, companyId: company.value.id });
  await app.get(SearchIndexer).drain();
  return viewer;
}
