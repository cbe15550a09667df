import { RoleEnum } from '@hunar/graphql';
import type { Role } from '@hunar/kernel';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AccountView } from '../account.service';
import { OrganisationType } from './organisation.type';

@ObjectType('RoleGrant', { description: 'A role that an account has.' })
export class RoleGrantType {
  @Field(() => RoleEnum, { description: 'What it lets the account do.' })
  role: Role;

  /** Read by the resolver of `organisation`. */
  organisationId: string | null;

  @Field(() => OrganisationType, { nullable: true, description: 'Where it holds; null for the whole platform.' })
  organisation?: OrganisationType | null;
}

@ObjectType('Account', { description: 'The signed-in person. Nobody gets the account of another.' })
export class AccountType {
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Field(() => String, { description: 'The address that the person signs in with and gets mail at.' })
  email: string;

  @Field(() => String, { description: 'What Hunar calls the person.' })
  displayName: string;

  @Field(() => Boolean, { description: 'True: an account opens when its address is proven, and not before.' })
  emailVerified: boolean;

  @Field(() => String, { description: 'Language of mails: en or ur.' })
  locale: string;

  @Field(() => [RoleGrantType], { description: 'What the person may do, and where; oldest first.' })
  grants?: RoleGrantType[];

  static of({ id, email, displayName, locale }: AccountView): AccountType {
    return Object.assign(new AccountType(), { id, email, displayName, locale, emailVerified: true });
  }
}
