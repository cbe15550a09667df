import { HiringModule } from '@hunar/hiring';
import { SkillsModule, Taxonomy } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { JobsForMeResolver } from './graphql/jobs-for-me.resolver';
import { ShortlistResolver } from './graphql/shortlist.resolver';
import { JobsForMeService } from './jobs-for-me.service';
import { JobMarket } from './pool/job-market.service';
import { TalentMarket } from './pool/talent-market.service';
import { ShortlistService } from './shortlist.service';
import { TaxonomySkillGraph } from './taxonomy-skill-graph';

/** Who fits a job, and which jobs fit a person. Nothing is read before the first ranking, or `TalentMarket.warmUp()`. */
@Module({
  imports: [HiringModule, SkillsModule, TalentModule],
  providers: [
    JobMarket,
    JobsForMeResolver,
    JobsForMeService,
    ShortlistResolver,
    ShortlistService,
    TalentMarket,
    {
      provide: TaxonomySkillGraph,
      useFactory: (taxonomy: Taxonomy) => new TaxonomySkillGraph(taxonomy),
      inject: [Taxonomy],
    },
  ],
  exports: [JobsForMeService, ShortlistService, TalentMarket],
})
export class MatchingModule {}
