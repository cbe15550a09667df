import { enumOf } from '@hunar/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ORGANISATION_KINDS, type OrganisationKind } from '../domain/organisation';
import type { OrganisationView } from '../organisation.service';

export const OrganisationKindEnum = enumOf('OrganisationKind', ORGANISATION_KINDS, 'What an organisation does here.', {
  sponsor: 'Owns training programmes.',
  company: 'Posts jobs.',
  platform: 'Runs Hunar.',
});

@ObjectType('Organisation', { description: 'A sponsor, a company, or the platform.' })
export class OrganisationType {
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Field(() => String, { description: 'As its people write it.' })
  name: string;

  @Field(() => OrganisationKindEnum, { description: 'What it does here.' })
  kind: OrganisationKind;

  @Field(() => String, { description: 'Names it in addresses; unique among its kind.' })
  slug: string;

  static of(organisation: OrganisationView): OrganisationType {
    return Object.assign(new OrganisationType(), organisation);
  }
}
