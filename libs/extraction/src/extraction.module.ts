import { SkillsModule } from '@hunar/skills';
import { Module } from '@nestjs/common';
import { JobPostAssistant } from './assist/job-post-assistant';
import { JobPostResolver } from './graphql/job-post.resolver';
import { JobPostReader } from './job-post-reader.service';
import { ReadingLimits } from './reading-limits';

/** Reads pasted job posts and résumés. */
@Module({
  imports: [SkillsModule],
  providers: [JobPostAssistant, JobPostReader, JobPostResolver, ReadingLimits],
})
export class ExtractionModule {}
