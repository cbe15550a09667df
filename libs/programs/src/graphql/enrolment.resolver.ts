import { Access, CurrentViewer, type GraphqlContext, PageArgs, requestLoader, toConnection } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { SkillRef, Taxonomy } from '@hunar/skills';
import { type ReadTalent, TalentProfileType } from '@hunar/talent';
import { Args, Context, Field, ID, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EnrolmentStatus } from '../trainee-import/domain/fields';
import { cursorOf, EnrolmentService } from '../enrolment.service';
import type { ListedEnrolment } from '../persistence/enrolment.repository';
import { learnsOf } from '../program.policy';
import { CohortType, EnrolmentConnection, EnrolmentStatusEnum, EnrolmentType, ProfileEnrolment } from './program.type';

/** What the list's rows carry beyond the type's own fields. */
type RowOfList = Pick<ListedEnrolment, 'profileId' | 'programId' | 'claimed'>;

@ObjectType({ description: 'What became of a round of claim links.' })
export class ClaimLinksSent {
  @Field(() => Int, {
    description: 'Trainees who can now take over their profile: by a link, or because they could before.',
  })
  sent: number;

  @Field(() => Int, {
    description: 'Trainees who got none: claimed already, no address, or a link within the last day.',
  })
  skipped: number;
}

@Resolver(() => CohortType)
export class CohortEnrolmentsResolver {
  constructor(private readonly enrolments: EnrolmentService) {}

  @ResolveField('enrolments', () => EnrolmentConnection, { description: 'The trainees, by name.' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CohortType,
    @Args() { first, after }: PageArgs,
    @Args('status', { type: () => EnrolmentStatusEnum, nullable: true, description: 'Only these.' })
    status: EnrolmentStatus | null,
  ) {
    const page = await this.enrolments.list(viewer, id, { first, after: after ?? null, status: status ?? null });
    return toConnection(page, cursorOf, ({ recordedName, ...row }) => ({ ...row, name: recordedName }));
  }

  @Access('program_admin')
  @Mutation(() => ClaimLinksSent, {
    description: 'Mails each trainee of a cohort the link to claim the profile, where nobody has claimed it yet.',
  })
  sendClaimLinks(
    @CurrentViewer() viewer: Viewer,
    @Args('cohortId', { type: () => ID, description: 'Id of the cohort.' }) cohortId: string,
  ): Promise<ClaimLinksSent> {
    return this.enrolments.sendClaimLinks(viewer, cohortId);
  }
}

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @ResolveField('email', () => String, { nullable: true, description: 'The address that the programme gave.' })
  async email(@Context() context: GraphqlContext, @Parent() { profileId }: EnrolmentType): Promise<string | null> {
    return requestLoader(context, 'enrolment-email', (ids) => this.enrolments.emailsOf(ids)).load(profileId);
  }

  @ResolveField('city', () => String, { nullable: true, description: 'City of residence.' })
  async city(@Context() context: GraphqlContext, @Parent() enrolment: RowOfList): Promise<string | null> {
    const talent = await this.talent(context, enrolment.profileId);
    return talent && told(enrolment, talent, 'city') ? talent.profile.city : null;
  }

  @ResolveField('skills', () => [SkillRef], { description: 'Skills, the strongest first.' })
  async skills(@Context() context: GraphqlContext, @Parent() enrolment: RowOfList): Promise<SkillRef[]> {
    const talent = await this.talent(context, enrolment.profileId);
    if (!talent || !told(enrolment, talent, 'skills')) return [];
    return talent.profile.skills.map(({ skillId }) => SkillRef.of(skillId, this.taxonomy));
  }

  private talent(context: GraphqlContext, profileId: string): Promise<ReadTalent | null> {
    return requestLoader(context, 'enrolment-talent', (ids) => this.enrolments.talentsOf(ids)).load(profileId);
  }
}

@Resolver(() => TalentProfileType)
export class ProfileEnrolmentsResolver {
  constructor(private readonly enrolments: EnrolmentService) {}

  @ResolveField('enrolments', () => [ProfileEnrolment], { description: 'What programmes say, certificates first.' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Parent() { id, source }: TalentProfileType,
  ): Promise<ProfileEnrolment[]> {
    const loader = requestLoader(context, ProfileEnrolment, (ids) => this.enrolments.ofProfiles(ids));
    const seen = ((await loader.load(id)) ?? []).filter(({ organisationId }) =>
      learnsOf(viewer, source, organisationId),
    );
    return seen.map(({ programName, cohortName, status, completedOn }) => ({
      programName,
      cohortName,
      status,
      completedOn,
    }));
  }
}

/** Is the field the programme's own word, or that of a person who took the profile over from it? Another programme's is not told. */
function told({ programId, claimed }: RowOfList, { profile }: ReadTalent, field: 'city' | 'skills'): boolean {
  const source = profile.fieldSources[field];
  return source === programId || (claimed && source === 'person');
}
