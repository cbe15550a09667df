import { slugOf } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import type { Cohort } from '../persistence/cohort.entity';
import type { Program } from '../persistence/program.entity';
import type { ProgramService } from '../program.service';
import type { TraineeRow } from './domain';

export interface Placement {
  readonly program: Program;
  readonly cohort: Cohort;
}
/** Why a row has no place. */
export type PlacementProblem = 'program_missing' | 'program_unknown' | 'cohort_missing' | 'cohort_unknown';

/** Where a file without these columns puts its people, and whether unknown names are made. */
export interface PlacementRules {
  readonly organisationId: string;
  readonly program: Program | null;
  readonly cohort: Cohort | null;
  readonly createMissing: boolean;
}

/** Finds the programme and cohort of each row of one import. The row's own words win over the rules'. */
export class Placements {
  private programs: Map<string, Program> | null = null;
  private readonly cohorts = new Map<string, Cohort | null>();

  constructor(
    private readonly viewer: Viewer,
    private readonly service: ProgramService,
    private readonly rules: PlacementRules,
  ) {}

  async of(row: Pick<TraineeRow, 'program' | 'cohort'>): Promise<Placement | PlacementProblem> {
    const program = row.program === null ? this.rules.program : await this.named(row.program);
    if (!program) return row.program === null ? 'program_missing' : 'program_unknown';
    if (row.cohort === null) {
      const { cohort } = this.rules;
      return cohort && cohort.programId === program.id ? { program, cohort } : 'cohort_missing';
    }
    const cohort = await this.cohortNamed(program, row.cohort);
    return cohort ? { program, cohort } : 'cohort_unknown';
  }

  /** Programmes are known by slug and by name, whatever the case and spacing. */
  private async named(name: string): Promise<Program | null> {
    if (this.programs === null) {
      const all = await this.service.ofOrganisation(this.rules.organisationId);
      this.programs = new Map(
        all.flatMap((program) => [program.slug, slugOf(program.name) || program.name].map((key) => [key, program])),
      );
    }
    const key = slugOf(name) || name;
    const known = this.programs.get(key);
    if (known || !this.rules.createMissing) return known ?? null;
    const made = await this.service.create(this.viewer, { organisationId: this.rules.organisationId, name });
    this.programs.set(key, made);
    return made;
  }

  private async cohortNamed(program: Program, name: string): Promise<Cohort | null> {
    const slug = slugOf(name) || name;
    const key = `${program.id} ${slug}`;
    const known = this.cohorts.get(key);
    if (known !== undefined) return known;
    const cohort = this.rules.createMissing
      ? await this.service.ensureCohort(this.viewer, program, name, slug)
      : await this.service.cohortBySlug(program.id, slug);
    this.cohorts.set(key, cohort);
    return cohort;
  }
}
