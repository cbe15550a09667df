import { type Money, withoutContacts } from '@hunar/kernel';
import { type DocumentSource, type IndexDefinition, type SearchDocument, SearchIndexer } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { ExchangeRates, usdPerHour } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { CompanyService } from './company.service';
import type { JobPosting } from './domain/job-posting';
import { engagementKeyword, JOB_FACETS } from './domain/job-query';
import { audienceOf, type JobCard } from './job-document';
import { JobReader } from './job-reader.service';

/** The job index without what the taxonomy adds to it. */
const JOB_INDEX: Omit<IndexDefinition, 'version' | 'synonyms' | 'exactWords'> = {
  name: 'jobs',
  searchable: ['title', 'skillNames', 'companyName', 'impliedNames', 'place', 'description'],
  keywords: ['skills', 'mustHave', 'niceToHave', 'engagements', 'languages', 'companies', 'currencies', 'states'],
  facets: JOB_FACETS,
  // USD per hour; hours; milliseconds since 1970. Work that starts as soon as possible starts when it is posted.
  numbers: ['rateFrom', 'rateTo', 'weeklyHours', 'overlapHours', 'startsOn', 'postedAt'],
};
/** Raised when documents change shape. */
const SHAPE = 2;

/** Both ends in USD an hour; null: nothing that can be compared. */
interface Pay {
  readonly rateFrom: number | null;
  readonly rateTo: number | null;
}

/** Postings, open and closed, as search documents. */
@Injectable()
export class JobIndex implements DocumentSource {
  readonly kind = 'job';
  readonly index: IndexDefinition;

  constructor(
    private readonly jobs: JobReader,
    private readonly companies: CompanyService,
    private readonly taxonomy: Taxonomy,
    private readonly rates: ExchangeRates,
    indexer: SearchIndexer,
  ) {
    // Documents spell out what the taxonomy implies.
    this.index = { ...JOB_INDEX, version: SHAPE + taxonomy.revision, ...taxonomy.searchVocabulary() };
    indexer.register(this);
  }

  /** In five statements, however many ids. */
  async documents(ids: readonly string[]): Promise<SearchDocument<JobCard>[]> {
    const jobs = [...(await this.jobs.byIds(ids)).values()];
    const companies = await this.companies.byIds([...new Set(jobs.map(({ organisationId }) => organisationId))]);
    const table = await this.rates.table();
    return jobs.map((job) => {
      const paid = (rate: Money | null) => usdPerHour(rate, table);
      const pay = { rateFrom: paid(job.rateMin ?? job.rateMax), rateTo: paid(job.rateMax ?? job.rateMin) };
      return this.document(job, companies.get(job.organisationId)?.name ?? '', pay);
    });
  }

  /** Of open and closed postings. */
  allIds(after: string | null): AsyncIterable<readonly string[]> {
    return this.jobs.idsPostedBetween(null, null, after);
  }

  private document(job: JobPosting, companyName: string, pay: Pay): SearchDocument<JobCard> {
    const card = cardOf(job, companyName);
    const skills = [...card.mustHave, ...card.niceToHave];
    const implied = new Set(skills.flatMap((id) => [...this.taxonomy.implied(id).keys()]));
    for (const id of skills) implied.delete(id);
    const currency = (job.rateMax ?? job.rateMin)?.currency;
    return {
      id: job.id,
      audience: audienceOf(job),
      card,
      fields: {
        title: card.title,
        skillNames: skills.map((id) => this.taxonomy.nameOf(id)),
        companyName,
        impliedNames: [...implied].map((id) => this.taxonomy.nameOf(id)),
        place: placeOf(job.timeZone),
        description: withoutContacts(job.description),
        skills,
        mustHave: card.mustHave,
        niceToHave: card.niceToHave,
        engagements: [engagementKeyword(job.engagement)],
        languages: job.language === null ? [] : [job.language.language],
        companies: [job.organisationId],
        currencies: currency === undefined ? [] : [currency],
        states: [job.state],
        ...pay,
        weeklyHours: job.weeklyHours,
        overlapHours: job.overlapHours,
        startsOn: job.startsOn === null ? job.createdAt.getTime() : Date.parse(job.startsOn),
        postedAt: job.createdAt.getTime(),
      },
    };
  }
}

const idsOf = (skills: JobPosting['mustHave']): string[] => skills.map(({ skillId }) => skillId);

function cardOf(job: JobPosting, companyName: string): JobCard {
  return {
    id: job.id,
    title: withoutContacts(job.title),
    companyId: job.organisationId,
    companyName,
    mustHave: idsOf(job.mustHave),
    niceToHave: idsOf(job.niceToHave),
    rateMin: job.rateMin,
    rateMax: job.rateMax,
    weeklyHours: job.weeklyHours,
    overlapHours: job.overlapHours,
    timeZone: job.timeZone,
    startsOn: job.startsOn,
    engagement: job.engagement,
    language: job.language?.language ?? null,
    state: job.state,
    postedAt: job.createdAt.toISOString(),
  };
}

/** The place that a zone is named after ("America/Los_Angeles": Los Angeles, America); null for UTC and its like. */
function placeOf(timeZone: string): string | null {
  const parts = timeZone.split('/').map((part) => part.replaceAll('_', ' '));
  return parts.length > 1 && parts[0] !== 'Etc' ? parts.reverse().join(', ') : null;
}
