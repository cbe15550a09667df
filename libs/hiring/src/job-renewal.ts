import { Outbox } from '@hunar/database';
import { ExchangeRates } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { JobPostingRepository } from './persistence/job-posting.repository';

/** Has postings indexed anew when what their currency is worth has changed. */
@Injectable()
export class JobRenewal {
  constructor(rates: ExchangeRates, jobs: JobPostingRepository, outbox: Outbox) {
    rates.onChanged(async (currency) => outbox.changed('job', await jobs.idsPaidIn(currency)));
  }
}
