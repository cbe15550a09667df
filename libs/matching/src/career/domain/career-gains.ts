import type { TalentFacts } from '../../domain/facts';
import { prepareTalent } from '../../domain/prepared-talent';
import { WishIndex } from '../../saved/domain/wish-index';
import { candidateSteps } from './candidate-steps';
import { type CareerGain, type CareerStep, compareGains } from './career-step';
import { type Place, Standing } from './standing';
import { wantedBy } from './wanted';

interface Prospect {
  readonly step: CareerStep;
  /** Where it may bring the person into the top ten; nowhere else. */
  readonly standings: readonly Standing[];
}

/**
 * The `count` steps that bring somebody into the most top tens of open jobs in which they are not, each counted by scoring the changed
 * facts for the jobs, with all else as it is: the rarities of `places`, and the tenth places too. Exactly what trying every step with
 * every job would give: jobs that a step cannot reach are left out by a bound, and no step is tried that could not be among the best.
 */
export function careerGains(facts: TalentFacts, places: readonly Place[], today: string, count: number): CareerGain[] {
  const talent = prepareTalent(facts);
  const standings = places.map((place) => new Standing(place, talent)).filter(({ isInside }) => !isInside);
  const steps = candidateSteps(facts, wantedBy(places.map(({ evaluation }) => evaluation.job.facts)), today);
  const skills = new SkillReach(standings);
  const prospects = steps
    .map((step): Prospect => ({ step, standings: reachedBy(step, standings, skills) }))
    .sort((a, b) => b.standings.length - a.standings.length);
  const best = new Map<string, CareerGain>();
  for (const prospect of prospects) {
    const kth = [...best.values()].sort(compareGains)[count - 1];
    if (prospect.standings.length === 0 || (kth && prospect.standings.length < kth.jobIds.length)) break;
    const gain = gainOf(prospect, facts);
    const known = best.get(gain.step.group);
    // of two ways that bring as many, the first is the smaller step
    if (gain.jobIds.length > (known?.jobIds.length ?? 0)) best.set(gain.step.group, gain);
  }
  return [...best.values()].sort(compareGains).slice(0, count);
}

function reachedBy(step: CareerStep, standings: readonly Standing[], skills: SkillReach): readonly Standing[] {
  if (step.part === null) return skills.of(step.params.skillId!);
  return standings.filter((standing) => !standing.isGated && standing.mayEnter(standing.mostOf(step)));
}

function gainOf({ step, standings }: Prospect, facts: TalentFacts): CareerGain {
  const talent = prepareTalent({ ...facts, ...step.changed });
  const entered = standings.flatMap((standing) => {
    const total = standing.totalIfEnters(talent);
    return total === null ? [] : [{ jobId: standing.jobId, total, gain: total - standing.total }];
  });
  entered.sort((a, b) => b.total - a.total || (a.jobId < b.jobId ? -1 : 1));
  const sum = entered.reduce((all, { gain }) => all + gain, 0);
  return {
    step,
    jobIds: entered.map(({ jobId }) => jobId),
    meanGain: entered.length === 0 ? 0 : sum / entered.length,
  };
}

/** Into which top tens any change of one held skill may bring somebody. */
class SkillReach {
  private readonly index = new WishIndex();
  private readonly reached = new Map<string, readonly Standing[]>();

  constructor(private readonly standings: readonly Standing[]) {
    standings.forEach((standing, at) => this.index.add(at, standing.job.wishes, (wish) => standing.potentialOf(wish)));
  }

  of(skillId: string): readonly Standing[] {
    let reached = this.reached.get(skillId);
    if (reached === undefined) this.reached.set(skillId, (reached = this.find(skillId)));
    return reached;
  }

  private find(skillId: string): Standing[] {
    const found: Standing[] = [];
    this.index.forEachReached([skillId], (at, most) => {
      const standing = this.standings[at]!;
      if (standing.mayEnter(most)) found.push(standing);
    });
    return found;
  }
}
