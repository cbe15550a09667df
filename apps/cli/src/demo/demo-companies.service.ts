import { CompanyService, JobPostingService } from '@hunar/hiring';
import { Injectable } from '@nestjs/common';
import { DemoAccounts } from './demo-accounts.service';
import { DEMO_COMPANIES, type DemoCompany, draftsOf } from './jobs';

/** The companies that hire in the demo data. */
@Injectable()
export class DemoCompanies {
  constructor(
    private readonly accounts: DemoAccounts,
    private readonly companies: CompanyService,
    private readonly postings: JobPostingService,
  ) {}

  /** Makes what is missing; resolves with the account of the first founder. */
  async write(): Promise<string> {
    const founders: string[] = [];
    for (const company of DEMO_COMPANIES) founders.push(await this.ensure(company));
    return founders[0]!;
  }

  private async ensure(company: DemoCompany): Promise<string> {
    const { id } = await this.accounts.ensure(company.founder.email, company.founder.name);
    const companyId = await this.ensureCompany(id, company);
    const founder = await this.accounts.viewer(id);
    const posted = await this.postings.mine(founder, { first: 100, after: null });
    for (const draft of draftsOf(company)) {
      if (posted.items.some(({ title }) => title === draft.title)) continue;
      const result = await this.postings.post(founder, { ...draft, companyId }, true);
      if (!result.ok) throw new Error(`A demo posting was refused: ${JSON.stringify(result.failures)}`);
    }
    return id;
  }

  private async ensureCompany(accountId: string, { name, website, timeZone }: DemoCompany): Promise<string> {
    const founder = await this.accounts.viewer(accountId);
    const [existing] = await this.companies.mine(founder);
    if (existing) return existing.id;
    const made = await this.companies.create(founder, { name, website, timeZone }, true);
    if (!made.ok) throw new Error(`A demo company was refused: ${JSON.stringify(made.failures)}`);
    return made.value.id;
  }
}
