import { Access, CurrentViewer, Done, type GraphqlContext, InputFailed, requestLoader } from '@hunar/graphql';
import { ForbiddenError, type Viewer } from '@hunar/kernel';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountService } from '../account.service';
import { ApiTokenService } from '../api-token.service';
import { DemoPersonas } from '../demo-personas';
import { GrantService } from '../grant.service';
import { AccountType, RoleGrantType } from './account.type';
import { DemoPersonaType } from './demo-persona.type';
import { DoneResult, TokenIssued } from './results';

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly grantService: GrantService,
    private readonly apiTokens: ApiTokenService,
    private readonly personas: DemoPersonas,
  ) {}

  @Access('public')
  @Query(() => AccountType, { nullable: true, description: 'Who is signed in; null for nobody.' })
  async me(@CurrentViewer() viewer: Viewer): Promise<AccountType | null> {
    if (viewer.kind !== 'account') return null;
    const account = (await this.accounts.byIds([viewer.accountId])).get(viewer.accountId);
    return account ? AccountType.of(account) : null;
  }

  @Access('public')
  @Query(() => [DemoPersonaType], {
    description: 'Whom a visitor of the demo may sign in as; empty outside of the demo.',
  })
  async demoPersonas(): Promise<DemoPersonaType[]> {
    return this.personas.list();
  }

  @Access('signed-in')
  @Mutation(() => TokenIssued, {
    description: 'Makes a bearer token with which a script acts as the signed-in person. A script cannot make another.',
  })
  async createApiToken(
    @CurrentViewer() viewer: Viewer,
    @Context() { request }: GraphqlContext,
    @Args('name', { type: () => String, description: 'What it is for; 1 to 120 characters.' }) name: string,
    @Args('days', { type: () => Int, defaultValue: 30, description: 'How long it works; 1 to 365.' }) days: number,
  ): Promise<TokenIssued> {
    if (request.headers.authorization !== undefined) throw new ForbiddenError('A token cannot make another. Sign in.');
    return this.apiTokens.create(viewer, name, days);
  }

  @Access('signed-in')
  @Mutation(() => DoneResult, { description: "Sets the language of the signed-in person's mails." })
  async setLocale(
    @CurrentViewer() viewer: Viewer,
    @Args('locale', { type: () => String, description: 'en or ur.' }) locale: string,
  ): Promise<typeof DoneResult> {
    const set = await this.accounts.setLocale(viewer, locale);
    return set.ok ? new Done() : InputFailed.of(set.failures);
  }

  @ResolveField('grants', () => [RoleGrantType])
  async grants(@Parent() account: AccountType, @Context() context: GraphqlContext): Promise<RoleGrantType[]> {
    const loader = requestLoader(context, GrantService, (ids) => this.grantService.grantsOf(ids));
    return ((await loader.load(account.id)) ?? []).map((grant) => Object.assign(new RoleGrantType(), grant));
  }
}
