import { explain, type MatchScore, rank, type RankingContext, TalentMatrix, TaxonomySkillGraph } from '@hunar/matching';
import { Taxonomy } from '@hunar/skills';
import type { RankedJob } from './job-sources';
import { RankingIds } from './ranking-id';
import type { ReadPerson } from './reading';
import type { ResumeSource } from './resume-sources';

/** Whose résumé a match is. */
export interface Candidate {
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
  readonly name: string | null;
}

/** The résumés of one call: the pool that every job of it is ranked over, and that rarity is counted in. */
export class ResumePool {
  private readonly graph = new TaxonomySkillGraph(Taxonomy.load());
  private readonly matrix = new TalentMatrix(this.graph);
  private readonly candidates = new Map<string, Candidate>();
  private readonly ids = new RankingIds();
  private readonly context: RankingContext;

  constructor(now: Date) {
    this.context = { graph: this.graph, now };
  }

  get size(): number {
    return this.matrix.size;
  }

  add({ id, file, line }: ResumeSource, { name, facts }: ReadPerson): void {
    const key = this.ids.of(line === null ? file : id);
    this.matrix.upsert({ id: key, ...facts });
    this.candidates.set(key, { id, file, line, name });
  }

  /** The best `count` for a job, with their reasons. */
  best({ id, title, facts }: RankedJob, count: number) {
    const ranking = rank(facts, this.matrix, count, this.context);
    return {
      id,
      title,
      mustHave: facts.mustHave.map(({ skillId }) => this.skill(skillId)),
      niceToHave: facts.niceToHave.map(({ skillId }) => this.skill(skillId)),
      considered: ranking.considered,
      modelVersion: ranking.modelVersion,
      matches: ranking.matches.map((match, at) => ({
        rank: at + 1,
        ...this.candidates.get(match.talentId)!,
        ...inWords(match),
      })),
    };
  }

  private skill(id: string): { id: string; name: string } {
    return { id, name: this.graph.name(id) };
  }
}

export type JobMatches = ReturnType<ResumePool['best']>;

/** Points as people read them: a match's score is the exact sum of its parts' contributions. */
function inWords(match: MatchScore) {
  const { sentence, parts, gaps } = explain(match, 'en');
  return {
    score: match.total / 100,
    sentence,
    parts: match.parts.map(({ code, value, weight, contribution, skills }, at) => ({
      code,
      label: parts[at]!.label,
      value,
      weight: weight / 100,
      contribution: contribution / 100,
      sentence: parts[at]!.sentence,
      skills,
    })),
    gaps: gaps.map((gap, at) => ({ ...gap, gain: match.gaps[at]!.gain / 100 })),
  };
}
