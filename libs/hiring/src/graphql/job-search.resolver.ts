import {
  Access,
  CurrentLocale,
  CurrentViewer,
  InputFailed,
  languageName,
  type Locale,
  PageArgs,
  toSearchConnection,
} from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import type { SearchPage } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { JobCard } from '../job-document';
import { JobSearchService } from '../job-search.service';
import { JobSearchInput } from './job-search.input';
import { FoundJob, JobSearchConnection } from './job-search.type';

/** Of a query that cannot be asked. */
const NOTHING: SearchPage<JobCard> = {
  hits: [],
  hasNextPage: false,
  total: 0,
  facets: {},
  correctedText: null,
  answeredBy: '',
  standIn: false,
};

@Resolver(() => JobSearchConnection)
export class JobSearchResolver {
  constructor(
    private readonly searches: JobSearchService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('signed-in')
  @Query(() => JobSearchConnection, {
    description: 'Jobs, among those that the viewer may see, with counts over all that were found.',
  })
  async jobSearch(
    @CurrentViewer() viewer: Viewer,
    @CurrentLocale() locale: Locale,
    @Args('input', { description: 'Which jobs to look for.' }) input: JobSearchInput,
    @Args() { first, after }: PageArgs,
  ) {
    const found = await this.searches.search(viewer, input, { first, after: after ?? null });
    const page = found.ok ? found.value : NOTHING;
    const companies = await this.searches.companyNames((page.facets['companies'] ?? []).map(({ value }) => value));
    const labels: Readonly<Record<string, (value: string) => string>> = {
      skills: (value) => this.taxonomy.nameOf(value),
      companies: (value) => companies.get(value) ?? value,
      languages: (value) => languageName(value, locale),
    };
    const connection = toSearchConnection(
      page,
      (card) => FoundJob.of(card, this.taxonomy),
      (facet, value) => labels[facet]?.(value) ?? value,
    );
    return { ...connection, failed: found.ok ? null : InputFailed.of(found.failures) };
  }

  @ResolveField(() => InputFailed, {
    nullable: true,
    description: 'What is wrong with the query; then nothing was searched for, and the page is empty. Null: nothing.',
  })
  failed(@Parent() { failed }: { readonly failed: InputFailed | null }): InputFailed | null {
    return failed;
  }
}
