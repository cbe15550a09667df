import { type JobPosting, JobReader } from '@hunar/hiring';
import { GrantService } from '@hunar/identity';
import { Clock } from '@hunar/kernel';
import { type NewNotice, Notices } from '@hunar/notifications';
import { TalentReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import type { Entrant } from './domain/saved-list';
import './top-ten-messages';

/** A job that is matched for the first time is news only while it is new: an upgrade that saves its lists tells nobody. */
const NEW_FOR_MS = 7 * 86_400_000;

/** Tells those concerned who came into a top ten: founders that there is somebody, a person that there is a job. */
@Injectable()
export class TopTenNotices {
  constructor(
    private readonly jobs: JobReader,
    private readonly grants: GrantService,
    private readonly talents: TalentReader,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /**
   * In the caller's transaction. `people`: entrants that the founders of the job hear of, in one line a job while it is unread, and
   * without a name: whoever opens the list sees what founders may see. `jobs`: entrants who hear of the job themselves. A job that
   * was closed while it was ranked is news to nobody.
   */
  async give({ people, jobs }: { people: readonly Entrant[]; jobs: readonly Entrant[] }): Promise<void> {
    if (people.length + jobs.length === 0) return;
    const postings = await this.openOf([...people, ...jobs]);
    const toFounders = await this.forFounders(people, postings);
    await this.notices.give([...toFounders, ...(await this.forPeople(jobs, postings))]);
  }

  private async openOf(entrants: readonly Entrant[]): Promise<ReadonlyMap<string, JobPosting>> {
    const postings = await this.jobs.byIds([...new Set(entrants.map(({ jobId }) => jobId))]);
    return new Map([...postings].filter(([, { state }]) => state === 'open'));
  }

  private async forFounders(
    entrants: readonly Entrant[],
    postings: ReadonlyMap<string, JobPosting>,
  ): Promise<NewNotice[]> {
    const companies = new Set(entrants.flatMap(({ jobId }) => postings.get(jobId)?.organisationId ?? []));
    if (companies.size === 0) return [];
    const founders = await this.grants.holdersOf('founder', [...companies]);
    return entrants.flatMap(({ jobId, talentId }) => {
      const job = postings.get(jobId);
      return (founders.get(job?.organisationId ?? '') ?? []).map((accountId) => ({
        accountId,
        code: 'top_ten.people',
        params: { jobId, title: job!.title },
        path: `/jobs/${jobId}`,
        key: `top_ten.people ${jobId} ${talentId}`,
        foldKey: `top_ten.people ${jobId}`,
      }));
    });
  }

  private async forPeople(
    entrants: readonly Entrant[],
    postings: ReadonlyMap<string, JobPosting>,
  ): Promise<NewNotice[]> {
    const since = this.clock.now().getTime() - NEW_FOR_MS;
    const concerned = entrants.filter(({ jobId }) => Number(postings.get(jobId)?.createdAt ?? 0) > since);
    if (concerned.length === 0) return [];
    const accounts = await this.talents.accountIdsOf([...new Set(concerned.map(({ talentId }) => talentId))]);
    return concerned.flatMap(({ jobId, talentId }) => {
      const accountId = accounts.get(talentId);
      if (accountId === undefined) return [];
      return {
        accountId,
        code: 'top_ten.job',
        params: { jobId, title: postings.get(jobId)!.title },
        path: '/jobs-for-me',
        key: `top_ten.job ${jobId}`,
        foldKey: 'top_ten.job',
      };
    });
  }
}
