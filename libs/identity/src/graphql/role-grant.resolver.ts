import { type GraphqlContext, requestLoader } from '@hunar/graphql';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationService } from '../organisation.service';
import { RoleGrantType } from './account.type';
import { OrganisationType } from './organisation.type';

@Resolver(() => RoleGrantType)
export class RoleGrantResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @ResolveField('organisation', () => OrganisationType, { nullable: true })
  async organisation(
    @Parent() { organisationId }: RoleGrantType,
    @Context() context: GraphqlContext,
  ): Promise<OrganisationType | null> {
    if (organisationId === null) return null;
    const loader = requestLoader(context, OrganisationService, (ids) => this.organisations.byIds(ids));
    const organisation = await loader.load(organisationId);
    return organisation && OrganisationType.of(organisation);
  }
}
