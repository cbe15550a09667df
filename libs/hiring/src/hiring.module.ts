import { SearchModule } from '@hunar/search';
import { SkillsModule } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyService } from './company.service';
import './failure-messages';
import { CompanyResolver } from './graphql/company.resolver';
import { JobPostingResolver } from './graphql/job-posting.resolver';
import { JobSearchResolver } from './graphql/job-search.resolver';
import { JobDrafts } from './job-drafts.service';
import { JobIndex } from './job-index';
import { JobPostingService } from './job-posting.service';
import { JobReader } from './job-reader.service';
import { JobRenewal } from './job-renewal';
import { JobSearchService } from './job-search.service';
import { Company } from './persistence/company.entity';
import { CompanyRepository } from './persistence/company.repository';
import { JobPostingEntity } from './persistence/job-posting.entity';
import { JobPostingRepository } from './persistence/job-posting.repository';
import { JobSkillEntity } from './persistence/job-skill.entity';

const OFFERED = [CompanyService, JobDrafts, JobPostingService, JobReader];

/** Companies and what they look for. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Company, JobPostingEntity, JobSkillEntity]),
    SearchModule,
    SkillsModule,
    TalentModule,
  ],
  providers: [
    ...OFFERED,
    CompanyRepository,
    CompanyResolver,
    JobIndex,
    JobPostingRepository,
    JobPostingResolver,
    JobRenewal,
    JobSearchResolver,
    JobSearchService,
  ],
  exports: OFFERED,
})
export class HiringModule {}
