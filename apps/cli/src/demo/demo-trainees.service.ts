import { OrganisationService } from '@hunar/identity';
import { systemViewer } from '@hunar/kernel';
import { EnrolmentService, ImportRunner, importTotals, ProgramService, TraineeImportService } from '@hunar/programs';
import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { DEMO_PEOPLE } from './people';
import { DEMO_PROGRAMS, DEMO_SPONSOR, type DemoProgram } from './programs';
import { fileInMemory } from '../system/file-source';
import { traineeFile } from './trainee-file';

const SEED = 20_261_123;
const SYSTEM = systemViewer('demo');

/** The sponsor of the demo data, its programmes, and their trainees through the import that every programme uses. */
@Injectable()
export class DemoTrainees {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly programs: ProgramService,
    private readonly imports: TraineeImportService,
    private readonly runner: ImportRunner,
    private readonly enrolments: EnrolmentService,
    private readonly clock: Clock,
  ) {}

  async ensureSponsor(): Promise<string> {
    const sponsor = await this.organisations.ensure(SYSTEM, DEMO_SPONSOR);
    if (!sponsor.ok) throw new Error('The demo sponsor was refused.');
    return sponsor.value.id;
  }

  /** Imports the trainees of all programmes; resolves with how many were accepted. */
  async import(organisationId: string): Promise<number> {
    let accepted = 0;
    for (const [index, program] of DEMO_PROGRAMS.entries()) {
      const file = traineeFile(program, DEMO_PEOPLE, SEED + index);
      accepted += await this.importFile(organisationId, program, file);
    }
    return accepted;
  }

  /** Profile ids of the trainees by address. */
  async profileIds(organisationId: string): Promise<ReadonlyMap<string, string>> {
    const programs = await this.programs.ofOrganisation(organisationId);
    const cohorts = await this.programs.cohortsOf(programs.map(({ id }) => id));
    const ids: string[] = [];
    for (const cohort of [...cohorts.values()].flat()) {
      const page = await this.enrolments.list(SYSTEM, cohort.id, { first: 1000, after: null, status: null });
      ids.push(...page.items.map(({ profileId }) => profileId));
    }
    return new Map([...(await this.enrolments.emailsOf(ids))].map(([id, email]) => [email, id]));
  }

  private async importFile(organisationId: string, program: DemoProgram, bytes: Buffer): Promise<number> {
    const { slug, name, tracks } = program;
    const known = await this.programs.find(organisationId, slug);
    if (!known) await this.programs.create(SYSTEM, { organisationId, slug, name, tracks });
    const source = fileInMemory(`${slug}.csv`, bytes);
    const made = await this.imports.create(SYSTEM, {
      organisationId,
      fileName: source.fileName,
      uploadId: null,
      programSlug: slug,
      cohortSlug: null,
      createMissing: true,
      map: {},
      demo: true,
    });
    if (!made.ok) throw new Error(`The demo import was refused: ${made.failures[0]?.code}`);
    const ended = await this.runner.run(made.value.id, source);
    if (ended.state !== 'done') throw new Error(`The demo import ended as ${ended.state}: ${ended.failure}`);
    return importTotals(ended, this.clock.now()).accepted;
  }
}
