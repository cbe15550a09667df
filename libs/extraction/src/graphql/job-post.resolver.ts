import { Access, CurrentViewer, MoneyType } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { SkillRef, Taxonomy } from '@hunar/skills';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { JobPostReading, ReadJobSkill } from '../job-post/job-post-reading';
import { JobPostReader } from '../job-post-reader.service';
import { JobPostReadingType, type ReadSkillType } from './job-post-reading.type';

@Resolver(() => JobPostReadingType)
export class JobPostResolver {
  constructor(
    private readonly reader: JobPostReader,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('signed-in')
  @Query(() => JobPostReadingType, {
    description:
      'Reads a job post (plain text, Markdown or HTML; 50,000 characters at most) into a draft, every item with its words. Nothing is kept but the phrases that look like unknown skills.',
  })
  async readJobPost(
    @Args('text', { description: 'The post as it was pasted.' }) text: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<JobPostReadingType> {
    return this.toType(await this.reader.read(viewer, text));
  }

  private toType({ items, draft, unknown, assisted }: JobPostReading): JobPostReadingType {
    return {
      items: [...items],
      draft: {
        ...draft,
        mustHave: draft.mustHave.map((skill) => this.toSkill(skill)),
        niceToHave: draft.niceToHave.map((skill) => this.toSkill(skill)),
        rateMin: MoneyType.of(draft.rateMin),
        rateMax: MoneyType.of(draft.rateMax),
      },
      unknown: [...unknown],
      assisted,
    };
  }

  private toSkill({ skillId, minLevel, years }: ReadJobSkill): ReadSkillType {
    return { skill: SkillRef.of(skillId, this.taxonomy), minLevel, years };
  }
}
