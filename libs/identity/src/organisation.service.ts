import { UnitOfWork } from '@hunar/database';
import {
  accountIdOf,
  failure,
  newId,
  type Result,
  success,
  systemViewer,
  UnauthenticatedError,
  type Viewer,
} from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { AuditLog } from './audit-log';
import type { OrganisationKind } from './domain/organisation';
import { parseName } from './domain/person-name';
import { isSlug, slugOf } from './domain/slug';
import { GrantService } from './grant.service';
import { assertMayAdminister } from './identity.policy';
import { OrganisationRepository } from './persistence/organisation.repository';

/** An organisation as other libraries see it. */
export interface OrganisationView {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly slug: string;
  readonly name: string;
}

export type OrganisationFailure = 'NAME_INVALID' | 'SLUG_INVALID';

@Injectable()
export class OrganisationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly grants: GrantService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The organisation of this kind and slug, made when there is none (`created` tells); an existing one keeps its name.
   * @throws ForbiddenError unless an operator or the system asks.
   */
  async ensure(
    viewer: Viewer,
    wanted: { kind: OrganisationKind; slug: string; name: string },
  ): Promise<Result<OrganisationView & { created: boolean }, OrganisationFailure>> {
    assertMayAdminister(viewer);
    const name = parseName(wanted.name);
    if (name === null) return failure('NAME_INVALID', ['name']);
    if (!isSlug(wanted.slug)) return failure('SLUG_INVALID', ['slug']);
    return this.unitOfWork.run(async () => {
      const made = { id: newId(), kind: wanted.kind, slug: wanted.slug, name };
      if (await this.insert(viewer, made)) return success({ ...made, created: true });
      const existing = await this.organisations.findBySlug(wanted.kind, wanted.slug);
      return success({ ...viewOf(existing!), created: false });
    });
  }

  /** A company of the viewer's own, with the founder's role in it. Two companies may have one name; their slugs differ. */
  async foundCompany(
    viewer: Viewer,
    companyName: string,
    path: readonly string[] = ['name'],
  ): Promise<Result<OrganisationView, OrganisationFailure>> {
    const accountId = accountIdOf(viewer);
    if (accountId === null) throw new UnauthenticatedError();
    const name = parseName(companyName);
    if (name === null) return failure('NAME_INVALID', path);
    return this.unitOfWork.run(async () => {
      const company = await this.insertUnderFreeSlug(viewer, name);
      const founder = { role: 'founder', organisationId: company.id } as const;
      await this.grants.give(systemViewer('company.founded'), accountId, founder);
      return success(company);
    });
  }

  /**
   * Gives a company another name; its slug stays. Resolves with the name as it is kept, and whether it is another one than before.
   * Who may do so is for the caller to say.
   */
  async renameCompany(
    viewer: Viewer,
    id: string,
    wanted: string,
  ): Promise<Result<{ readonly name: string; readonly changed: boolean }, OrganisationFailure>> {
    const name = parseName(wanted);
    if (name === null) return failure('NAME_INVALID', ['name']);
    return this.unitOfWork.run(async () => {
      const changed = await this.organisations.rename(id, name, accountIdOf(viewer));
      if (changed) await this.audit.write(viewer, 'organisation.renamed', 'organisation', id);
      return success({ name, changed });
    });
  }

  /** By id, in one SQL statement; an unknown id is absent. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationView>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.organisations.findByIds(ids)).map((row) => [row.id, viewOf(row)]));
  }

  async bySlug(kind: OrganisationKind, slug: string): Promise<OrganisationView | null> {
    const found = await this.organisations.findBySlug(kind, slug);
    return found && viewOf(found);
  }

  private async insertUnderFreeSlug(viewer: Viewer, name: string): Promise<OrganisationView> {
    const stem = slugOf(name);
    const random = randomBytes(4).toString('hex');
    for (const slug of [stem, slugOf(`${stem.slice(0, 50) || 'company'} ${random}`)]) {
      const company = { id: newId(), kind: 'company', slug, name } as const;
      if (slug !== '' && (await this.insert(viewer, company))) return company;
    }
    throw new Error('No free slug was found for a company.');
  }

  private async insert(viewer: Viewer, organisation: OrganisationView): Promise<boolean> {
    const inserted = await this.organisations.insertIfNew({ ...organisation, createdBy: accountIdOf(viewer) });
    if (inserted) await this.audit.write(viewer, 'organisation.created', 'organisation', organisation.id);
    return inserted;
  }
}

const viewOf = ({ id, kind, slug, name }: OrganisationView): OrganisationView => ({ id, kind, slug, name });
