import { Access, CurrentViewer, Done, type GraphqlContext, InputFailed, requestLoader } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Args, Context, createUnionType, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NO_WISHES } from '../domain/wishes';
import { TalentListingService } from '../talent-listing.service';
import { TalentContactService } from '../talent-contact.service';
import { TalentProfileService } from '../talent-profile.service';
import { mayReadWishes } from '../talent.policy';
import { TalentVisibility } from '../talent-visibility.service';
import { TalentWishesType } from './talent-wishes.type';
import { Contact, TalentProfileType } from './talent-profile.type';
import { toProfileEdit } from './to-profile-edit';
import { toTalentProfile } from './to-talent-profile';
import { UpdateProfileInput } from './update-profile.input';

export const UpdateProfileResult = createUnionType({
  name: 'UpdateProfileResult',
  description: 'The profile as it is now, or what is wrong with the changes.',
  types: () => [TalentProfileType, InputFailed] as const,
  resolveType: (value: object) => (value instanceof InputFailed ? InputFailed : TalentProfileType),
});

@Resolver(() => TalentProfileType)
export class TalentProfileResolver {
  constructor(
    private readonly profiles: TalentProfileService,
    private readonly listing: TalentListingService,
    private readonly contacts: TalentContactService,
    private readonly visibility: TalentVisibility,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('public')
  @Query(() => TalentProfileType, {
    nullable: true,
    description: 'A profile that the viewer may see. NOT_FOUND for any other.',
  })
  async talentProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the profile.' }) id: string,
  ): Promise<TalentProfileType> {
    return toTalentProfile(await this.profiles.get(viewer, id), this.taxonomy);
  }

  @Access('signed-in')
  @Query(() => TalentProfileType, { nullable: true, description: 'The viewer\u2019s own profile; null without one.' })
  async myProfile(@CurrentViewer() viewer: Viewer): Promise<TalentProfileType | null> {
    const profile = await this.profiles.mine(viewer);
    return profile && toTalentProfile(profile, this.taxonomy);
  }

  @Access('signed-in')
  @Mutation(() => UpdateProfileResult, {
    description: 'Changes the viewer\u2019s own profile. CONFLICT when it was changed meanwhile.',
  })
  async updateMyProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What changes.' }) input: UpdateProfileInput,
  ): Promise<TalentProfileType | InputFailed> {
    const result = await this.profiles.update(viewer, input.version, toProfileEdit(input));
    return result.ok ? toTalentProfile(result.value, this.taxonomy) : InputFailed.of(result.failures);
  }

  @Access('signed-in')
  @Mutation(() => Done, { description: 'Takes the viewer\u2019s profile out of every search and shortlist.' })
  async withdrawConsent(@CurrentViewer() viewer: Viewer): Promise<Done> {
    await this.listing.setConsent(viewer, false);
    return new Done();
  }

  @Access('signed-in')
  @Mutation(() => Done, { description: 'Lets the viewer\u2019s profile be found again, as its visibility says.' })
  async grantConsent(@CurrentViewer() viewer: Viewer): Promise<Done> {
    await this.listing.setConsent(viewer, true);
    return new Done();
  }

  @ResolveField('contact', () => Contact, { nullable: true, description: 'For the owner; null for everybody else.' })
  async contact(@CurrentViewer() viewer: Viewer, @Parent() { source }: TalentProfileType): Promise<Contact | null> {
    return this.contacts.of(viewer, source);
  }

  @ResolveField('wishes', () => TalentWishesType, {
    nullable: true,
    description: 'For the owner and operators; null for everybody else.',
  })
  wishes(@CurrentViewer() viewer: Viewer, @Parent() { source }: TalentProfileType): TalentWishesType | null {
    return mayReadWishes(viewer, source) ? TalentWishesType.of(source.wishes ?? NO_WISHES, this.taxonomy) : null;
  }

  @ResolveField('consented', () => Boolean, { description: 'May the profile be found?' })
  async consented(@Context() context: GraphqlContext, @Parent() { id }: TalentProfileType): Promise<boolean> {
    const loader = requestLoader(context, TalentVisibility, async (ids) => {
      const consented = await this.visibility.consented(ids);
      return new Map(ids.map((profileId) => [profileId, consented.has(profileId)]));
    });
    return (await loader.load(id)) ?? false;
  }
}
