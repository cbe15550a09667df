import { AppConfig } from '@hunar/config';
import { HiringModule } from '@hunar/hiring';
import { SkillsModule, Taxonomy } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { join } from 'node:path';
import { CareerService } from './career/career.service';
import { CareerResolver } from './career/graphql/career.resolver';
import { ReadyJobs } from './career/ready-jobs.service';
import { JobsForMeResolver } from './graphql/jobs-for-me.resolver';
import { ShortlistResolver } from './graphql/shortlist.resolver';
import { TalentPoolResolver } from './graphql/talent-pool.resolver';
import { JobsForMeService } from './jobs-for-me.service';
import { PeopleRanking } from './people-ranking.service';
import { JobMarket } from './pool/job-market.service';
import { PoolHealth } from './pool/pool-health.service';
import { LEAST_PEOPLE, SnapshotSettings } from './pool/snapshot/snapshot-settings';
import { TalentSnapshots } from './pool/snapshot/talent-snapshots.service';
import { TalentMarket } from './pool/talent-market.service';
import { TalentMirror } from './pool/talent-mirror.service';
import { ListRanker } from './saved/list-ranker.service';
import { RematchRunRepository } from './rematch/persistence/rematch-run.repository';
import { Rematch } from './rematch/rematch.service';
import { RematchedLists } from './rematch/rematched-lists.service';
import { SavedShortlistsModule } from './saved/saved-shortlists.module';
import { ShortlistKeeper } from './saved/shortlist-keeper.service';
import { SimilarTalentResolver } from './graphql/similar-talent.resolver';
import { SimilarTalentService } from './similar-talent.service';
import { ShortlistService } from './shortlist.service';
import { TaxonomySkillGraph } from './taxonomy-skill-graph';
import { WholeRankings } from './whole-rankings.service';

/** Who fits a job, and which jobs fit a person. Nothing is read before the first ranking, or `TalentMarket.warmUp()`. */
@Module({
  imports: [HiringModule, SavedShortlistsModule, SkillsModule, TalentModule],
  providers: [
    CareerResolver,
    CareerService,
    JobMarket,
    JobsForMeResolver,
    JobsForMeService,
    ListRanker,
    PeopleRanking,
    PoolHealth,
    ReadyJobs,
    Rematch,
    RematchRunRepository,
    RematchedLists,
    ShortlistKeeper,
    ShortlistResolver,
    ShortlistService,
    SimilarTalentResolver,
    SimilarTalentService,
    TalentMarket,
    TalentMirror,
    TalentPoolResolver,
    TalentSnapshots,
    WholeRankings,
    {
      provide: SnapshotSettings,
      useFactory: ({ dataDir }: AppConfig): SnapshotSettings => ({
        folder: join(dataDir, 'matching'),
        leastPeople: LEAST_PEOPLE,
      }),
      inject: [AppConfig],
    },
    {
      provide: TaxonomySkillGraph,
      useFactory: (taxonomy: Taxonomy) => new TaxonomySkillGraph(taxonomy),
      inject: [Taxonomy],
    },
  ],
  exports: [
    JobsForMeService,
    Rematch,
    ShortlistKeeper,
    ShortlistService,
    TalentMarket,
    TalentMirror,
    TalentSnapshots,
    WholeRankings,
  ],
})
export class MatchingModule {}
