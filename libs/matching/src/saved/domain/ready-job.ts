import type { JobFacts } from '../../domain/facts';
import { Memo } from '@hunar/kernel';
import { NICE_SHARE } from '../../domain/model';
import { OverlapCalculator } from '@hunar/kernel';
import { prepareJob, type PreparedJob, type PreparedWish, type WishPath } from '../../domain/prepared-job';
import type { Schedule } from '@hunar/kernel';
import type { ScoringContext } from '../../domain/scoring-context';

const NOTHING: readonly WishPath[] = [];
const SCHEDULES = 2000;
const PEOPLE = 20_000;

/**
 * Prepares jobs that are kept beside thousands of others, to score one person now and then: the same scores as `prepareJob` gives,
 * without what that remembers for each job of each skill and each schedule, which pays while one job is scored against everybody.
 */
export class JobReadier {
  private readonly overlaps = new OverlapCalculator();
  private readonly hours = new Memo<Memo<number>>(SCHEDULES);

  ready(facts: JobFacts, context: ScoringContext): PreparedJob {
    const job = prepareJob(facts, { ...context, overlaps: this.overlaps });
    return {
      ...job,
      pathsThrough: (skillId) => pathsThrough(job.wishes, skillId),
      hoursWith: job.schedule === null ? () => 0 : this.hoursWith(job.schedule, job.startDate),
    };
  }

  /** Jobs of one schedule and date share what is known of people's hours. */
  private hoursWith(schedule: Schedule, date: string): PreparedJob['hoursWith'] {
    const known = this.hours.of(`${date}|${schedule.key}`, () => new Memo(PEOPLE));
    return (person) => known.of(person.key, () => this.overlaps.meanHours(schedule, person, date));
  }
}

/** A ready job as it would be made with these rarities. The job itself when they are those that it has. */
export function reweighed(job: PreparedJob, rarity: (skillId: string) => number): PreparedJob {
  if (job.wishes.every((wish) => wish.rarity === rarity(wish.skillId))) return job;
  const wishes = job.wishes.map((wish): PreparedWish => {
    const weight = rarity(wish.skillId);
    return { ...wish, rarity: weight, depthWeight: wish.must ? weight : weight * NICE_SHARE };
  });
  const sum = (weight: (wish: PreparedWish) => number): number => wishes.reduce((all, wish) => all + weight(wish), 0);
  return {
    ...job,
    wishes,
    gates: wishes.filter((wish) => wish.required),
    mustWeight: sum((wish) => (wish.must ? wish.rarity : 0)),
    niceWeight: sum((wish) => (wish.must ? 0 : wish.rarity)),
    depthWeight: sum((wish) => wish.depthWeight),
    pathsThrough: (skillId) => pathsThrough(wishes, skillId),
  };
}

function pathsThrough(wishes: readonly PreparedWish[], skillId: string): readonly WishPath[] {
  let found: WishPath[] | null = null;
  for (const wish of wishes) {
    const path = wish.paths.get(skillId);
    if (path) (found ??= []).push({ wish, path });
  }
  return found ?? NOTHING;
}
