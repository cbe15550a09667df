import { type JobPosting, JobReader } from '@hunar/hiring';
import { NotFoundError, type Viewer } from '@hunar/kernel';
import { TalentProfileService, TalentReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { MODEL_VERSION } from '../domain/model';
import { TalentMarket } from '../pool/talent-market.service';
import { SavedListReader } from '../saved/persistence/saved-list-reader.repository';
import { careerGains } from './domain/career-gains';
import type { CareerGain } from './domain/career-step';
import { ReadyJobs } from './ready-jobs.service';

/** A step, what it would gain, and some of the jobs. */
export interface CareerAdvice {
  readonly gain: CareerGain;
  readonly examples: readonly JobPosting[];
}

const EXAMPLES = 3;
export const MOST_STEPS = 20;

/** What would bring somebody into more top tens: computed against every open job and its saved list. */
@Injectable()
export class CareerService {
  constructor(
    private readonly profiles: TalentProfileService,
    private readonly talents: TalentReader,
    private readonly people: TalentMarket,
    private readonly ready: ReadyJobs,
    private readonly lists: SavedListReader,
    private readonly jobs: JobReader,
  ) {}

  /**
   * The `first` best steps of the viewer's own profile, 20 at most; jobs without a saved list are not counted. Somebody who is hidden
   * reads what they could reach if they were not. @throws NotFoundError for a viewer without a profile.
   */
  async stepsFor(viewer: Viewer, first: number): Promise<CareerAdvice[]> {
    const own = await this.profiles.mine(viewer);
    const talent = own && (await this.talents.byIds([own.id])).get(own.id);
    if (!talent) throw new NotFoundError('profile');
    const [{ jobs, today }, tenthPlaces] = await Promise.all([
      this.ready.current(),
      this.lists.tenthPlaces(MODEL_VERSION),
    ]);
    const tenths = new Map(tenthPlaces.map(({ jobId, tenth }) => [jobId, tenth]));
    const places = jobs.flatMap((evaluation) => {
      const tenth = tenths.get(evaluation.job.facts.id);
      return tenth === undefined ? [] : [{ evaluation, tenth }];
    });
    const most = Math.min(Math.max(Math.trunc(first), 1), MOST_STEPS);
    const gains = careerGains(this.people.factsOf(talent), places, today, most);
    const postings = await this.jobs.byIds([...new Set(gains.flatMap(({ jobIds }) => jobIds.slice(0, EXAMPLES)))]);
    return gains.map((gain) => {
      const examples = gain.jobIds.slice(0, EXAMPLES).flatMap((id) => postings.get(id) ?? []);
      return { gain, examples: examples.filter(({ state }) => state === 'open') };
    });
  }
}
