import { HunarGraphqlModule } from '@hunar/graphql';
import { IdentityModule, OrganisationService } from '@hunar/identity';
import { FixedClock, systemViewer } from '@hunar/kernel';
import { NotificationsModule } from '@hunar/notifications';
import { type ImportRequest, ImportRunner, importTotals, ProgramsModule, TraineeImportService } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import { Readable } from 'node:stream';
import { createTestApp, type TestApp } from '../support';

export const NOW = new Date('2026-11-23T08:00:00Z');
export const SYSTEM = systemViewer('test');

/** The import as the worker and the command line boot it. */
export class ImportFixture {
  private constructor(
    readonly app: TestApp,
    readonly organisationId: string,
  ) {}

  static async start(): Promise<ImportFixture> {
    const imports = [QueueModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule, ProgramsModule];
    const app = await createTestApp({ imports, clock: new FixedClock(NOW), http: true });
    return new ImportFixture(app, await ImportFixture.sponsor(app, 'sponsor'));
  }

  static async sponsor(app: TestApp, slug: string): Promise<string> {
    const made = await app.get(OrganisationService).ensure(SYSTEM, { kind: 'sponsor', slug, name: `Sponsor ${slug}` });
    if (!made.ok) throw new Error('The sponsor could not be made.');
    return made.value.id;
  }

  /** Imports text as a file, to its end. */
  async import(content: string | Buffer, request: Partial<ImportRequest> = {}) {
    const made = await this.app.get(TraineeImportService).create(SYSTEM, {
      organisationId: this.organisationId,
      fileName: 'trainees.csv',
      uploadId: null,
      programSlug: null,
      cohortSlug: null,
      createMissing: true,
      map: {},
      ...request,
    });
    if (!made.ok) return { row: null, totals: null, failures: made.failures };
    const row = await this.app.get(ImportRunner).run(made.value.id, sourceOf(content));
    return { row, totals: importTotals(row, NOW), failures: [] };
  }

  issues(importId: string) {
    return this.app.get(TraineeImportService).issues(importId, 0, 1000);
  }

  query<Row>(sql: string): Promise<Row[]> {
    return this.app.database.query(sql) as Promise<Row[]>;
  }

  /** Everything that imports write, without ids and times, in a fixed order: two histories with one meaning look the same. */
  async state(): Promise<unknown> {
    return this.query(`
      SELECT c.email, c.phone, p.name, p.city, p.weekly_hours, p.rate_amount_minor, e.recorded_name, e.status, e.exam_score,
             e.completed_on::text, e.roll_number, k.slug AS cohort, g.slug AS program,
             ARRAY(SELECT skill_id FROM talent_skill s WHERE s.profile_id = p.id ORDER BY 1) AS skills,
             (SELECT count(*)::int FROM consent n WHERE n.subject_id = p.id) AS consents
        FROM enrolment e JOIN talent_profile p ON p.id = e.profile_id JOIN talent_contact c ON c.profile_id = p.id
        JOIN cohort k ON k.id = e.cohort_id JOIN program g ON g.id = e.program_id
       ORDER BY c.email, e.roll_number, k.slug`);
  }
}

export function sourceOf(content: string | Buffer) {
  const bytes = Buffer.from(content as string);
  return { fileName: 'trainees.csv', size: bytes.length, open: () => Readable.from([bytes]) };
}
