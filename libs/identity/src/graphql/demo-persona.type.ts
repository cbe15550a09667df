import { RoleEnum } from '@hunar/graphql';
import type { Role } from '@hunar/kernel';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('DemoPersona', { description: 'A made-up person whom every visitor of the demo may sign in as.' })
export class DemoPersonaType {
  @Field(() => String, { description: 'Signs in with this address…' })
  email: string;

  @Field(() => String, { description: '…and this password.' })
  password: string;

  @Field(() => String, { description: 'The name of the person.' })
  name: string;

  @Field(() => RoleEnum, { description: 'The role that the person shows.' })
  role: Role;

  @Field(() => String, { description: 'What one can do as this person.' })
  description: string;
}
