import { LANGUAGE_LEVELS, money, type SkillLevel } from '@hunar/kernel';
import {
  type HeldSkill,
  type JobFacts,
  OverlapCalculator,
  rank,
  type SkillWish,
  type TalentFacts,
  TalentMatrix,
  type TaxonomySkillGraph,
} from '@hunar/matching';
import type { SkillNormaliser } from '@hunar/skills';
import { jobOf } from '../../../libs/matching/src/testing/facts';
import type { Posting, Profile } from './observed';
import type { Job } from './world';

const NOW = new Date('2026-11-23T08:00:00Z');
const day = (days: number): string => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;

/** Reads what people wrote as the application does: through the normaliser, into the facts that the scorer takes. */
export class Reader {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly normaliser: SkillNormaliser) {}

  skillsOf(text: string): readonly string[] {
    let ids = this.known.get(text);
    if (ids === undefined)
      this.known.set(text, (ids = this.normaliser.normalise(text).skills.map((mention) => mention.id)));
    return ids;
  }

  talent(profile: Profile): TalentFacts {
    const held = new Map<string, HeldSkill>();
    for (const { label, level, years, isEvidenced } of profile.skills) {
      for (const skillId of this.skillsOf(label)) {
        const evidence = isEvidenced ? 'evidenced' : 'claimed';
        held.set(skillId, { skillId, level: level as SkillLevel | null, years, evidence });
      }
    }
    for (const skillId of this.skillsOf(profile.about)) {
      if (!held.has(skillId)) held.set(skillId, { skillId, level: null, years: null, evidence: 'claimed' });
    }
    const { rate, weeklyHours, hours, daysUntilFree, english } = profile;
    // Karachi is five hours ahead of UTC all year
    const local = hours && { start: clock(hours.start + 5), end: clock(hours.end + 5) };
    return {
      id: profile.id,
      skills: [...held.values()],
      rate: rate === null ? null : money(rate, 'USD', 'hour'),
      weeklyHours,
      availableFrom: daysUntilFree === null ? null : day(daysUntilFree),
      timeZone: 'Asia/Karachi',
      workingHours: local ? [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...local })) : [],
      languages: english === null ? [] : [{ language: 'en', level: LANGUAGE_LEVELS[english]! }],
    };
  }

  /** What the scorer reads of a posting; one that is about skills alone asks for no terms. */
  job(job: Job, posting: Posting, withTerms: boolean): JobFacts {
    const wishes = (lines: Posting['must']): SkillWish[] =>
      lines.flatMap(({ label, level }) =>
        this.skillsOf(label).map((skillId) => ({ skillId, minLevel: level as SkillLevel | null, required: false })),
      );
    const skills = { id: job.id, mustHave: wishes(posting.must), niceToHave: wishes(posting.nice) };
    if (!withTerms) return jobOf(skills);
    return jobOf({
      ...skills,
      rateMax: money(job.rateMax, 'USD', 'hour'),
      weeklyHours: job.weeklyHours,
      overlapHours: job.overlapHours === 0 ? null : job.overlapHours,
      timeZone: job.zone,
      startsOn: day(job.daysUntilStart),
      language: { language: 'en', level: LANGUAGE_LEVELS[job.english]! },
    });
  }
}

/** Our ranking of everybody, as founders get it. */
export class Ranking {
  private readonly overlaps = new OverlapCalculator();
  private readonly pool: TalentMatrix;
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly graph: TaxonomySkillGraph,
    people: readonly TalentFacts[],
  ) {
    this.pool = new TalentMatrix(graph, people);
    this.places = new Map(people.map(({ id }, place) => [id, place]));
  }

  /** The higher the better for the first `depth` people, 0 for everybody behind them. */
  scores(job: JobFacts, depth: number): number[] {
    const scores = Array.from(this.places, () => 0);
    const { matches } = rank(job, this.pool, depth, { graph: this.graph, now: NOW, overlaps: this.overlaps });
    matches.forEach(({ talentId }, index) => (scores[this.places.get(talentId)!] = depth - index));
    return scores;
  }
}
