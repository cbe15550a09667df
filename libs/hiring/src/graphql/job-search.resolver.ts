import {
  Access,
  CurrentLocale,
  CurrentViewer,
  languageName,
  type Locale,
  PageArgs,
  toSearchConnection,
} from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { JobSearchService } from '../job-search.service';
import { JobSearchInput } from './job-search.input';
import { FoundJob, JobSearchConnection } from './job-search.type';

@Resolver()
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
    const page = await this.searches.search(viewer, input, { first, after: after ?? null });
    const companies = await this.searches.companyNames((page.facets['companies'] ?? []).map(({ value }) => value));
    const labels: Readonly<Record<string, (value: string) => string>> = {
      skills: (value) => this.taxonomy.nameOf(value),
      companies: (value) => companies.get(value) ?? value,
      languages: (value) => languageName(value, locale),
    };
    return toSearchConnection(
      page,
      (card) => FoundJob.of(card, this.taxonomy),
      (facet, value) => labels[facet]?.(value) ?? value,
    );
  }
}
