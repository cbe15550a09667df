import { Access, CurrentViewer, InputFailed } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CompanyService } from '../company.service';
import { CompanyType, CreateCompanyInput, CreateCompanyResult, UpdateCompanyInput } from './company.type';

@Resolver(() => CompanyType)
export class CompanyResolver {
  constructor(private readonly companies: CompanyService) {}

  @Access('founder')
  @Query(() => [CompanyType], { description: 'The companies of which the viewer is a founder, by name.' })
  myCompanies(@CurrentViewer() viewer: Viewer): Promise<CompanyType[]> {
    return this.companies.mine(viewer);
  }

  @Access('signed-in')
  @Mutation(() => CreateCompanyResult, { description: 'Makes a company, with the viewer as its founder.' })
  async createCompany(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The company.' }) { name, website = null, timeZone }: CreateCompanyInput,
  ): Promise<CompanyType | InputFailed> {
    const created = await this.companies.create(viewer, { name, website, timeZone });
    return created.ok ? created.value : InputFailed.of(created.failures);
  }

  @Access('founder')
  @Mutation(() => CreateCompanyResult, {
    description: 'Changes what a company tells about itself. NOT_FOUND unless the viewer is one of its founders.',
  })
  async updateCompany(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the company.' }) id: string,
    @Args('input', { description: 'All its details.' }) { name = null, website = null, timeZone }: UpdateCompanyInput,
  ): Promise<CompanyType | InputFailed> {
    const updated = await this.companies.update(viewer, id, { name, website, timeZone });
    return updated.ok ? updated.value : InputFailed.of(updated.failures);
  }
}
