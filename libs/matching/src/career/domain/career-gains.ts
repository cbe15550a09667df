import type { TalentFacts } from '../../domain/facts';
import { prepareTalent } from '../../domain/prepared-talent';
import type { SkillGraph } from '../../domain/skill-graph';
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
export function careerGains(
  facts: TalentFacts,
  places: readonly Place[],
  graph: SkillGraph,
  today: string,
  count: number,
): CareerGain[] {
  const standings = places.map((place) => new Standing(place, facts)).filter(({ isInside }) => !isInside);
  const steps = candidateSteps(facts, wantedBy(places.map(({ job }) => job.facts)), today);
  const skills = new SkillReach(standings, graph);
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
    return total === null ? [] : [{ jobId: standing.place.job.facts.id, total, gain: total - standing.total }];
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
  private readonly wishes = new Map<string, { readonly standing: Standing; readonly wish: number }[]>();
  private readonly reached = new Map<string, readonly Standing[]>();

  constructor(
    standings: readonly Standing[],
    private readonly graph: SkillGraph,
  ) {
    for (const standing of standings) {
      for (const { skillId, index: wish } of standing.place.job.wishes) {
        const known = this.wishes.get(skillId);
        if (known) known.push({ standing, wish });
        else this.wishes.set(skillId, [{ standing, wish }]);
      }
    }
  }

  of(skillId: string): readonly Standing[] {
    let reached = this.reached.get(skillId);
    if (reached === undefined) this.reached.set(skillId, (reached = this.find(skillId)));
    return reached;
  }

  private find(skillId: string): Standing[] {
    const implied = this.graph.implies(skillId).map(({ id }) => id);
    const most = new Map<Standing, number>();
    for (const wished of new Set([skillId, ...implied, ...this.graph.relatedTo(skillId)])) {
      for (const { standing, wish } of this.wishes.get(wished) ?? []) {
        most.set(standing, (most.get(standing) ?? 0) + standing.potential[wish]!);
      }
    }
    return [...most].filter(([standing, gain]) => standing.mayEnter(gain)).map(([standing]) => standing);
  }
}
