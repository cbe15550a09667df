export * from './domain/facts';
export { rankIds } from './matrix/rank-ids';
export { TalentMatrix } from './matrix/talent-matrix';
export * from './domain/match';
export {
  DEFAULT_WEIGHTS,
  FULL_SCORE,
  MODEL_VERSION,
  PART_CODES,
  type PartCode,
  type PartWeights,
} from './domain/model';
export { OverlapCalculator } from '@hunar/kernel';
export { rank, rankJobsFor, type JobRanking, type Ranking, type RankingContext } from './domain/rank';
export type { ExchangeTable } from './domain/rate';
export { score } from './domain/score';
export type { ScoringContext } from './domain/scoring-context';
export { compareRanked, tieBreakOf } from './domain/tie-break';
export type { CreditKind, ImpliedSkill, SkillGraph } from './domain/skill-graph';
export { LOCALES, type Locale, type Reader } from './explanation/catalogue';
export { explain, explainGates, type Explanation } from './explanation/explain';
export { TaxonomySkillGraph } from './taxonomy-skill-graph';
export { toShortlistJson } from './graphql/shortlist-json';
export { toShortlist } from './graphql/to-match';
export { type JobsForMe, JobsForMeService } from './jobs-for-me.service';
export { MatchingModule } from './matching.module';
export { jobPostFacts } from './from-text/job-post-facts';
export { resumeFacts } from './from-text/resume-facts';
export { jobFactsOf } from './pool/job-facts';
export { JobMarket } from './pool/job-market.service';
export { SavedShortlists } from './saved/saved-shortlists.service';
export { ShortlistKeeper } from './saved/shortlist-keeper.service';
export { SnapshotSettings } from './pool/snapshot/snapshot-settings';
export { type SnapshotState, TalentSnapshots } from './pool/snapshot/talent-snapshots.service';
export { TalentMarket } from './pool/talent-market.service';
export { TalentMirror, type TalentMirrorState } from './pool/talent-mirror.service';
export { Rematch, type RematchOptions, type RematchResult } from './rematch/rematch.service';
export { type Shortlist, type ShortlistOrder } from './shortlist';
export { ShortlistService } from './shortlist.service';
export { type WholeRanking, WholeRankings } from './whole-rankings.service';
