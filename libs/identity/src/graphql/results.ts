import { Done, InputFailed } from '@hunar/graphql';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { AccountType } from './account.type';

@ObjectType({ description: 'The request is signed in now: the answer set the session cookie.' })
export class SignedIn {
  @Field(() => AccountType, { description: 'Who is signed in.' })
  account: AccountType;
}

@ObjectType({ description: 'A bearer token, shown this once: send it as `Authorization: Bearer …`.' })
export class TokenIssued {
  @Field(() => String, { description: 'The secret. Hunar keeps only its hash.' })
  token: string;

  @Field(() => Date, { description: 'When it stops working.' })
  expiresAt: Date;
}

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  description: 'Done for every well-formed request: it does not tell whether the address is known.',
  types: () => [Done, InputFailed] as const,
});

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Signed in, or why not. An unknown address and a wrong password are one failure, SIGN_IN_FAILED.',
  types: () => [SignedIn, InputFailed] as const,
});

export const VerifyEmailResult = createUnionType({
  name: 'VerifyEmailResult',
  description: 'The account is open and signed in, or the link does not work (LINK_INVALID).',
  types: () => [SignedIn, InputFailed] as const,
});

export const DoneResult = createUnionType({
  name: 'DoneResult',
  description: 'Carried out, or what is wrong with the input.',
  types: () => [Done, InputFailed] as const,
});
