import { enumOf } from '@hunar/graphql';
import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString } from 'class-validator';

export const SIGN_UP_ROLES = ['freelancer', 'founder'] as const;
export type SignUpRole = (typeof SIGN_UP_ROLES)[number];

export const SignUpRoleEnum = enumOf('SignUpRole', SIGN_UP_ROLES, 'What a person comes to Hunar for.', {
  freelancer: 'To be found and hired.',
  founder: 'To find and hire.',
});

@InputType('SignUpInput', { description: 'What a person enters to get an account.' })
export class SignUpInputType {
  @Field(() => String, { description: 'A mail with a link goes there; the account opens when the link is used.' })
  @IsString()
  email: string;

  @Field(() => String, { description: '10 to 200 characters; not a well-known password, not the name or the address.' })
  @IsString()
  password: string;

  @Field(() => String, { description: 'What Hunar calls the person; 1 to 120 characters.' })
  @IsString()
  displayName: string;

  @Field(() => SignUpRoleEnum, { description: 'What the person comes for.' })
  @IsIn(SIGN_UP_ROLES)
  role: SignUpRole;

  @Field(() => String, { nullable: true, description: "A founder's company; left aside for a freelancer." })
  @IsOptional()
  @IsString()
  companyName?: string | null;
}
