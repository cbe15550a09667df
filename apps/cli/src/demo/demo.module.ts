import { HiringModule } from '@hunar/hiring';
import { ProgramsModule } from '@hunar/programs';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { DemoAccounts } from './demo-accounts.service';
import { DemoCompanies } from './demo-companies.service';
import { DemoExchangeRates } from './demo-exchange-rates.service';
import { DemoData } from './demo-data.service';
import { DemoFreelancers } from './demo-freelancers.service';
import { DemoTrainees } from './demo-trainees.service';

/** The demo data, made by the services that make real data. */
@Module({
  imports: [TalentModule, ProgramsModule, HiringModule],
  providers: [DemoAccounts, DemoCompanies, DemoData, DemoExchangeRates, DemoFreelancers, DemoTrainees],
})
export class DemoModule {}
