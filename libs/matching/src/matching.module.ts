import { HiringModule } from '@hunar/hiring';
import { SkillsModule, Taxonomy } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { CareerService } from './career/career.service';
import { CareerResolver } from './career/graphql/career.resolver';
import { ReadyJobs } from './career/ready-jobs.service';
import { JobsForMeResolver } from './graphql/jobs-for-me.resolver';
import { ShortlistResolver } from './graphql/shortlist.resolver';
import { JobsForMeService } from './jobs-for-me.service';
import { PeopleRanking } from './people-ranking.service';
import { JobMarket } from './pool/job-market.service';
import { TalentMarket } from './pool/talent-market.service';
import { SavedShortlistsModule } from './saved/saved-shortlists.module';
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
    PeopleRanking,
    ReadyJobs,
    ShortlistResolver,
    ShortlistService,
    TalentMarket,
    WholeRankings,
    {
      provide: TaxonomySkillGraph,
      useFactory: (taxonomy: Taxonomy) => new TaxonomySkillGraph(taxonomy),
      inject: [Taxonomy],
    },
  ],
  exports: [JobsForMeService, ShortlistService, TalentMarket, WholeRankings],
})
export class MatchingModule {}
