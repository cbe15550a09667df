import { SkillsModule } from '@hunar/skills';
import { Module } from '@nestjs/common';
import { JobPostAssistant } from './assist/job-post-assistant';
import { JobPostResolver } from './graphql/job-post.resolver';
import { JobPostReader } from './job-post-reader.service';
import { ReadingLimits } from './reading-limits';
import { ResumeResolver } from './resume/graphql/resume.resolver';
import { ResumesController } from './resume/http/resumes.controller';
import { ResumeReader } from './resume/resume-reader.service';

/** Reads pasted job posts and résumés. */
@Module({
  imports: [SkillsModule],
  controllers: [ResumesController],
  providers: [JobPostAssistant, JobPostReader, JobPostResolver, ReadingLimits, ResumeReader, ResumeResolver],
})
export class ExtractionModule {}
