import { Access, CurrentLocale, CurrentViewer, type Locale } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { SkillRef, Taxonomy } from '@hunar/skills';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { explainStep } from '../../explanation/explain-step';
import { toJobCard } from '../../graphql/to-match';
import { type CareerAdvice, CareerService } from '../career.service';
import { CareerStepType, StepArgs } from './career-step.type';

@Resolver(() => CareerStepType)
export class CareerResolver {
  constructor(
    private readonly career: CareerService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('signed-in')
  @Query(() => [CareerStepType], {
    description:
      'What would bring the viewer into the top ten of the most open jobs, each thing for itself. NOT_FOUND without a profile.',
  })
  async myCareerSteps(
    @CurrentViewer() viewer: Viewer,
    @CurrentLocale() locale: Locale,
    @Args() { first }: StepArgs,
  ): Promise<CareerStepType[]> {
    const advice = await this.career.stepsFor(viewer, first);
    return advice.map((one) => this.toStep(one, locale));
  }

  private toStep({ gain, examples }: CareerAdvice, locale: Locale): CareerStepType {
    const { code, params } = gain.step;
    const skill = params.skillId === undefined ? null : SkillRef.of(params.skillId, this.taxonomy);
    return Object.assign(new CareerStepType(), {
      code,
      sentence: explainStep({ code, params, jobs: gain.jobIds.length }, skill?.name ?? null, locale),
      skill,
      level: params.level ?? null,
      jobs: gain.jobIds.length,
      jobExamples: examples.map((job) => toJobCard(job, this.taxonomy)),
    });
  }
}
