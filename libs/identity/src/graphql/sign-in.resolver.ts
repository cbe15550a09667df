import { Access, CurrentLocale, Done, type GraphqlContext, InputFailed, type Locale } from '@hunar/graphql';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EmailVerificationService } from '../email-verification.service';
import { SignInService } from '../sign-in.service';
import { SignUpService } from '../sign-up.service';
import { BrowserSession } from './browser-session';
import { SignInResult, SignUpResult, VerifyEmailResult } from './results';
import { SignUpInputType } from './sign-up.input';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signUps: SignUpService,
    private readonly verification: EmailVerificationService,
    private readonly signIns: SignInService,
    private readonly browser: BrowserSession,
  ) {}

  @Access('public')
  @Mutation(() => SignUpResult, { description: 'Asks for an account: a mail with a link goes to the address.' })
  async signUp(
    @Args('input', { type: () => SignUpInputType, description: 'The person and what for.' }) input: SignUpInputType,
    @Context() { request }: GraphqlContext,
    @CurrentLocale() locale: Locale,
  ): Promise<typeof SignUpResult> {
    const companyName = input.companyName ?? null;
    const signedUp = await this.signUps.signUp({ ...input, companyName }, { ip: request.ip, locale });
    return signedUp.ok ? new Done() : InputFailed.of(signedUp.failures);
  }

  @Access('public')
  @Mutation(() => VerifyEmailResult, {
    description: 'Opens the account that a mailed link belongs to, and signs it in. A link works once, for 48 hours.',
  })
  async verifyEmail(
    @Args('token', { type: () => String, description: 'From the link.' }) token: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof VerifyEmailResult> {
    const verified = await this.verification.verify(token);
    return verified.ok ? this.browser.begin(context, verified.value) : InputFailed.of(verified.failures);
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Signs in by e-mail and password; the session is a cookie.' })
  async signIn(
    @Args('email', { type: () => String, description: 'Upper and lower case are the same.' }) email: string,
    @Args('password', { type: () => String, description: 'As it was set.' }) password: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof SignInResult> {
    const signedIn = await this.signIns.signIn(email, password, context.request.ip);
    return signedIn.ok ? this.browser.begin(context, signedIn.value) : InputFailed.of(signedIn.failures);
  }

  @Access('public')
  @Mutation(() => Done, { description: 'Ends the session, if there is one.' })
  async signOut(@Context() context: GraphqlContext): Promise<Done> {
    await this.browser.end(context);
    return new Done();
  }
}
