import { MoneyType, searchConnectionTypes } from '@hunar/graphql';
import { SkillRef, type Taxonomy } from '@hunar/skills';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ANY_OF_FACETS, JOB_FACETS } from '../domain/job-query';
import type { JobCard } from '../job-document';
import { JobOffer } from './job-offer.type';

@ObjectType({ description: 'A job that a search found.' })
export class FoundJob extends JobOffer {
  @Field(() => ID, { description: 'Id of the posting.' })
  id: string;

  @Field(() => ID, { description: 'The company.' })
  companyId: string;

  @Field(() => String, { description: 'Whose offer it is.' })
  companyName: string;

  @Field(() => [SkillRef], { description: 'Skills that the work cannot do without.' })
  mustHave: SkillRef[];

  @Field(() => [SkillRef], { description: 'Skills that help.' })
  niceToHave: SkillRef[];

  @Field(() => String, { nullable: true, description: 'The language of work (ISO 639-1).' })
  language: string | null;

  @Field(() => Date, { description: 'When it was posted.' })
  postedAt: Date;

  /** A stored card as the API shows it. */
  static of(card: JobCard, taxonomy: Taxonomy): FoundJob {
    const refs = (ids: readonly string[]) => ids.map((id) => SkillRef.of(id, taxonomy));
    return Object.assign(new FoundJob(), card, {
      mustHave: refs(card.mustHave),
      niceToHave: refs(card.niceToHave),
      rateMin: MoneyType.of(card.rateMin),
      rateMax: MoneyType.of(card.rateMax),
      postedAt: new Date(card.postedAt),
    });
  }
}

export const { Connection: JobSearchConnection } = searchConnectionTypes(FoundJob, 'Job', JOB_FACETS, ANY_OF_FACETS);
