import { Access, CurrentViewer, MoneyType } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { SkillRef, Taxonomy } from '@hunar/skills';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { toResumeDraft } from '../resume-json';
import { ResumeReader } from '../resume-reader.service';
import type { ResumeReading } from '../resume-reading';
import { ResumeReadingType } from './resume-reading.type';

@Resolver(() => ResumeReadingType)
export class ResumeResolver {
  constructor(
    private readonly reader: ResumeReader,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('signed-in')
  @Query(() => ResumeReadingType, {
    description:
      'Reads a résumé (plain text or Markdown; 200,000 characters at most) into the draft of a profile, every item with its words. Nothing is kept but the phrases that look like unknown skills. Files: POST /resumes.',
  })
  async readResume(
    @Args('text', { description: 'The résumé as it was pasted.' }) text: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<ResumeReadingType> {
    return this.toType(await this.reader.readText(viewer, text));
  }

  private toType(reading: ResumeReading): ResumeReadingType {
    const { draft, ...rest } = toResumeDraft(reading);
    const skills = draft.skills.map(({ skill, ...held }) => ({ skill: SkillRef.of(skill.id, this.taxonomy), ...held }));
    return {
      ...rest,
      draft: { ...draft, rate: MoneyType.of(draft.rate), skills },
    };
  }
}
