import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { DemoAccounts } from './demo-accounts.service';
import { DemoCompanies } from './demo-companies.service';
import { DemoExchangeRates } from './demo-exchange-rates.service';
import { DemoFreelancers } from './demo-freelancers.service';
import { DemoTrainees } from './demo-trainees.service';

/** Everything that is invented, marked as such, for looking around. Writing it again adds only what is missing. */
@Injectable()
export class DemoData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: DemoAccounts,
    private readonly trainees: DemoTrainees,
    private readonly freelancers: DemoFreelancers,
    private readonly companies: DemoCompanies,
    private readonly rates: DemoExchangeRates,
  ) {}

  async write(progress: (line: string) => void): Promise<void> {
    await this.rates.write();
    const sponsor = await this.trainees.ensureSponsor();
    const accepted = await this.trainees.import(sponsor);
    progress(`Demo data: ${accepted} trainees of two programmes imported.`);
    const freelancer = await this.freelancers.write(await this.trainees.profileIds(sponsor));
    progress('Demo data: freelancers have claimed and written their profiles.');
    const founder = await this.companies.write();
    progress('Demo data: companies have posted their jobs.');
    await this.offerPersonas(sponsor, founder, freelancer);
  }

  private async offerPersonas(sponsor: string, founder: string, freelancer: string): Promise<void> {
    const programAdmin = { role: 'program_admin', organisationId: sponsor } as const;
    const operatorGrant = { role: 'operator', organisationId: null } as const;
    const admin = await this.accounts.ensure('admin@hunar.example', 'Saima Haider', [programAdmin]);
    const auditorGrant = { role: 'auditor', organisationId: null } as const;
    const operator = await this.accounts.ensure('operator@hunar.example', 'Tariq Mehmood', [operatorGrant]);
    const auditor = await this.accounts.ensure('auditor@hunar.example', 'Nusrat Jabeen', [auditorGrant]);
    // Last, and all at once: where they are offered, the demo data is whole.
    await this.unitOfWork.run(async () => {
      await this.accounts.offer(founder, 1, 'founder', 'searches talent, posts jobs, reads shortlists');
      await this.accounts.offer(admin.id, 2, 'program_admin', 'imports trainees, follows cohorts');
      await this.accounts.offer(freelancer, 3, 'freelancer', 'edits a profile, sees the jobs that fit');
      await this.accounts.offer(operator.id, 4, 'operator', 'files unknown skills, sees every programme');
      await this.accounts.offer(auditor.id, 5, 'auditor', 'audits how shortlists treat groups of people');
    });
  }
}
