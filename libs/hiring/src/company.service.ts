import { Outbox, UnitOfWork } from '@hunar/database';
import { AuditLog, type OrganisationFailure, OrganisationService, type OrganisationView } from '@hunar/identity';
import {
  accountIdOf,
  failure,
  isId,
  NotFoundError,
  organisationsWithRole,
  type Result,
  success,
  type Viewer,
} from '@hunar/kernel';
import { isTimeZone, isWebAddress } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { recruitsFor } from './hiring.policy';
import { CompanyRepository } from './persistence/company.repository';
import { JobPostingRepository } from './persistence/job-posting.repository';

/** A company as others see it. */
export interface CompanyView {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly website: string | null;
  /** IANA name; null until a founder tells it. */
  readonly timeZone: string | null;
}

export interface CompanyDetails {
  readonly website: string | null;
  readonly timeZone: string;
}

export type CompanyFailureCode =
  | OrganisationFailure
  | 'WEB_ADDRESS_INVALID'
  | 'TIME_ZONE_UNKNOWN'
  | 'COMPANIES_TOO_MANY';

const MOST_COMPANIES = 10;

/** Companies, for their founders. */
@Injectable()
export class CompanyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationService,
    private readonly companies: CompanyRepository,
    private readonly jobs: JobPostingRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** A company of the viewer's own. `demo`: part of the demo data. */
  async create(
    viewer: Viewer,
    input: CompanyDetails & { readonly name: string },
    demo = false,
  ): Promise<Result<CompanyView, CompanyFailureCode>> {
    const wrong = problemOf(input);
    if (wrong) return wrong;
    if (organisationsWithRole(viewer, 'founder').length >= MOST_COMPANIES)
      return failure('COMPANIES_TOO_MANY', [], { most: MOST_COMPANIES });
    return this.unitOfWork.run(async () => {
      const founded = await this.organisations.foundCompany(viewer, input.name);
      return founded.ok ? success(await this.save(viewer, founded.value, input, demo)) : founded;
    });
  }

  /**
   * Changes the details of a company, and its name when one is given; then its postings are indexed anew, which show it.
   * @throws NotFoundError unless the viewer is one of its founders.
   */
  async update(
    viewer: Viewer,
    id: string,
    { name = null, ...details }: CompanyDetails & { readonly name?: string | null },
    demo = false,
  ): Promise<Result<CompanyView, CompanyFailureCode>> {
    const company = await this.get(viewer, id);
    const wrong = problemOf(details);
    if (wrong) return wrong;
    return this.unitOfWork.run(async () => {
      const renamed = await this.rename(viewer, company, name);
      return renamed.ok ? success(await this.save(viewer, renamed.value, details, demo)) : renamed;
    });
  }

  /** @throws NotFoundError unless there is such a company and the viewer is one of its founders (or the system). */
  async get(viewer: Viewer, id: string): Promise<CompanyView> {
    const company = isId(id) && recruitsFor(viewer, id) ? (await this.byIds([id])).get(id) : undefined;
    if (!company) throw new NotFoundError('company');
    return company;
  }

  /** The companies of which the viewer is a founder, by name. */
  async mine(viewer: Viewer): Promise<CompanyView[]> {
    const found = await this.byIds(organisationsWithRole(viewer, 'founder'));
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  }

  /** By id, in two statements; an unknown id is absent. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, CompanyView>> {
    if (ids.length === 0) return new Map();
    const [organisations, details] = await Promise.all([this.organisations.byIds(ids), this.companies.findByIds(ids)]);
    const detailsOf = new Map(details.map((row) => [row.organisationId, row]));
    const companies = [...organisations.values()].filter(({ kind }) => kind === 'company');
    return new Map(companies.map((company) => [company.id, viewOf(company, detailsOf.get(company.id))]));
  }

  private async rename(
    viewer: Viewer,
    company: CompanyView,
    wanted: string | null,
  ): Promise<Result<CompanyView, CompanyFailureCode>> {
    if (wanted === null) return success(company);
    const renamed = await this.organisations.renameCompany(viewer, company.id, wanted);
    if (!renamed.ok) return renamed;
    if (renamed.value.changed) await this.outbox.changed('job', await this.jobs.idsOf(company.id));
    return success({ ...company, name: renamed.value.name });
  }

  private async save(
    viewer: Viewer,
    company: Pick<OrganisationView, 'id' | 'name' | 'slug'>,
    { website, timeZone }: CompanyDetails,
    demo: boolean,
  ): Promise<CompanyView> {
    return this.unitOfWork.run(async () => {
      await this.companies.save(company.id, { website, timeZone, demo }, accountIdOf(viewer));
      await this.audit.write(viewer, 'company.edited', 'organisation', company.id);
      return viewOf(company, { website, timeZone });
    });
  }
}

function problemOf({ website, timeZone }: CompanyDetails): ReturnType<typeof failure<CompanyFailureCode>> | null {
  if (website !== null && !isWebAddress(website)) return failure('WEB_ADDRESS_INVALID', ['website']);
  if (!isTimeZone(timeZone)) return failure('TIME_ZONE_UNKNOWN', ['timeZone'], { value: timeZone });
  return null;
}

const viewOf = (
  { id, name, slug }: Pick<OrganisationView, 'id' | 'name' | 'slug'>,
  details: CompanyDetails | undefined,
): CompanyView => ({ id, name, slug, website: details?.website ?? null, timeZone: details?.timeZone ?? null });
