import { OrganisationService } from '@hunar/identity';
import { NotFoundError, systemViewer } from '@hunar/kernel';
import { ProgramService } from '@hunar/programs';
import { StartFailure } from '@hunar/runtime';
import { Injectable } from '@nestjs/common';

const SYSTEM = systemViewer('cli import');

/** Owns the programmes that are made from the command line where nobody says whose they are. */
const OURS = { kind: 'sponsor', slug: 'hunar', name: 'Hunar' } as const;

/** Whose a programme is, or is going to be. */
@Injectable()
export class Sponsors {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly programs: ProgramService,
  ) {}

  /**
   * The sponsor that is named; else the programme's; else, for a programme that does not exist yet, the only sponsor that has
   * programmes, or else the sponsor `hunar`. May make the latter: call it in the transaction of the work.
   */
  async of(sponsor: string | null, program: string | null): Promise<string> {
    if (sponsor !== null) return this.named(sponsor);
    const existing = program === null ? null : await this.ownerOf(program);
    if (existing !== null) return existing;
    const owners = new Set((await this.programs.list(SYSTEM)).map(({ organisationId }) => organisationId));
    const [only] = owners;
    return only !== undefined && owners.size === 1 ? only : this.ours();
  }

  private async named(slug: string): Promise<string> {
    const found = await this.organisations.bySlug('sponsor', slug);
    if (!found) throw new StartFailure(`There is no sponsor "${slug}".`);
    return found.id;
  }

  private async ownerOf(program: string): Promise<string | null> {
    try {
      return (await this.programs.bySlug(SYSTEM, program)).organisationId;
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }

  private async ours(): Promise<string> {
    const ensured = await this.organisations.ensure(SYSTEM, OURS);
    if (!ensured.ok) throw new Error('The sponsor of the command line was refused.');
    return ensured.value.id;
  }
}
