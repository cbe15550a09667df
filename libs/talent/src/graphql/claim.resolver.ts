import { Access, CurrentViewer, type GraphqlContext, InputFailed } from '@hunar/graphql';
import { BrowserSession, SignedIn, SignInResult, SignInService } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import { Args, Context, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ClaimService } from '../claim.service';

@ObjectType('ClaimPreview', { description: 'What a claim link leads to.' })
export class ClaimPreviewType {
  @Field(() => String, { description: 'The name that the programme recorded.' })
  name: string;

  @Field(() => String, { description: 'The programme that enrolled the person.' })
  programName: string;

  @Field(() => Boolean, { description: 'Must a password be chosen, because the address has no account yet?' })
  accountNeeded: boolean;

  @Field(() => Date, { description: 'When the link stops working.' })
  expiresAt: Date;
}

@InputType({ description: 'How a profile is claimed.' })
export class ClaimProfileInput {
  @Field(() => String, { description: 'The token of the link.' })
  @IsString()
  @MaxLength(200)
  token: string;

  @Field(() => String, { nullable: true, description: 'The password of the new account; not needed when signed in.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  password?: string | null;
}

@Resolver()
export class ClaimResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly signIns: SignInService,
    private readonly browserSession: BrowserSession,
  ) {}

  @Access('public')
  @Query(() => ClaimPreviewType, {
    nullable: true,
    description: 'What a link leads to; null when it is spent, too old or unknown.',
  })
  claimLink(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { description: 'The token of the link.' }) token: string,
  ): Promise<ClaimPreviewType | null> {
    return this.claims.preview(viewer, token);
  }

  @Access('public')
  @Mutation(() => SignInResult, {
    description:
      'Takes over the profile of a link, for the signed-in account or a new one, and signs in. The link is then spent.',
  })
  async claimProfile(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'The link and, for a new account, its password.' }) input: ClaimProfileInput,
  ): Promise<SignedIn | InputFailed> {
    const claimed = await this.claims.redeem(viewer, input.token, input.password ?? null);
    if (!claimed.ok) return InputFailed.of(claimed.failures);
    return this.browserSession.begin(context, await this.signIns.begin(claimed.value));
  }
}
