import { Access, Done, failureMessage, type GraphqlContext, InputFailed } from '@hunar/graphql';
import { DomainError } from '@hunar/kernel';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { PasswordResetRequestService } from '../password-reset-request.service';
import { PasswordResetService } from '../password-reset.service';
import { DoneResult } from './results';

@Resolver()
export class PasswordResetResolver {
  constructor(
    private readonly requests: PasswordResetRequestService,
    private readonly resets: PasswordResetService,
  ) {}

  @Access('public')
  @Mutation(() => Done, {
    description:
      'Mails a link to set a new password, if the address has an account; the answer is the same if not. Too many requests are the error RATE_LIMITED.',
  })
  async requestPasswordReset(
    @Args('email', { type: () => String, description: 'The address of the account.' }) email: string,
    @Context() { request, locale }: GraphqlContext,
  ): Promise<Done> {
    const requested = await this.requests.request(email, request.ip);
    if (requested.ok) return new Done();
    const [refusal] = requested.failures;
    throw new DomainError(refusal!.code, failureMessage(refusal!, locale), refusal!.params);
  }

  @Access('public')
  @Mutation(() => DoneResult, {
    description: 'Sets a new password by a mailed link, and signs out everywhere. A link works once, for an hour.',
  })
  async resetPassword(
    @Args('token', { type: () => String, description: 'From the link.' }) token: string,
    @Args('password', { type: () => String, description: 'The new one; the rules of SignUpInput.password.' })
    password: string,
  ): Promise<typeof DoneResult> {
    const reset = await this.resets.reset(token, password);
    return reset.ok ? new Done() : InputFailed.of(reset.failures);
  }
}
