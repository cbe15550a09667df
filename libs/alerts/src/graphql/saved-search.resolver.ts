import { Access, CurrentViewer, Done, InputFailed, PageArgs, toConnection } from '@hunar/graphql';
import type { Result, Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { toTalentCard } from '@hunar/talent';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ListedSearch } from '../persistence/saved-search.repository';
import { matchCursor, SavedSearchReader, searchCursor } from '../saved-search-reader.service';
import { SavedSearchService } from '../saved-search.service';
import { SavedSearchWords } from '../saved-search-words.service';
import { SaveSearchInput, UpdateSavedSearchInput } from './save-search.input';
import {
  SavedSearchConnection,
  SavedSearchMatchConnection,
  SavedSearchType,
  SaveSearchResult,
} from './saved-search.type';
import { toSavedSearch } from './to-saved-search';

@Resolver(() => SavedSearchType)
export class SavedSearchResolver {
  constructor(
    private readonly searches: SavedSearchService,
    private readonly reader: SavedSearchReader,
    private readonly words: SavedSearchWords,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('founder')
  @Query(() => SavedSearchConnection, { description: 'The viewer\u2019s saved searches, newest first.' })
  async savedSearches(@CurrentViewer() viewer: Viewer, @Args() { first, after }: PageArgs) {
    const page = await this.reader.mine(viewer, { first, after: after ?? null });
    const words = await this.words.of(page.items);
    return toConnection(page, searchCursor, (search) => toSavedSearch(search, words.get(search.id) ?? []));
  }

  @Access('founder')
  @Query(() => SavedSearchType, {
    nullable: true,
    description: 'One of the viewer\u2019s saved searches. NOT_FOUND for any other.',
  })
  async savedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the saved search.' }) id: string,
  ): Promise<SavedSearchType> {
    return this.show(await this.reader.get(viewer, id));
  }

  @Access('founder')
  @Query(() => SavedSearchMatchConnection, {
    description:
      'Who matches a saved search and did not when its watch began, the latest first. NOT_FOUND unless it is the viewer\u2019s.',
  })
  async savedSearchMatches(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the saved search.' }) id: string,
    @Args() { first, after }: PageArgs,
  ): Promise<SavedSearchMatchConnection> {
    const { items, hasNextPage, endCursor, totalCount } = await this.reader.people(viewer, id, {
      first,
      after: after ?? null,
    });
    const edges = items.map((person) => ({
      node: toTalentCard(person.card, this.taxonomy),
      foundAt: person.foundAt,
      cursor: matchCursor(person),
    }));
    return { edges, pageInfo: { hasNextPage, endCursor }, totalCount };
  }

  @Access('founder')
  @Mutation(() => SaveSearchResult, {
    description: 'Keeps a search. Who matches now is no news; who comes to match later is, once.',
  })
  async saveSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The search.' }) input: SaveSearchInput,
  ): Promise<SavedSearchType | InputFailed> {
    const { companyId = null, path = null, ...terms } = input;
    return this.answer(await this.searches.save(viewer, { ...terms, path, organisationId: companyId }));
  }

  @Access('founder')
  @Mutation(() => SaveSearchResult, {
    description:
      'Changes a saved search. CONFLICT when it was changed meanwhile; NOT_FOUND unless it is the viewer\u2019s.',
  })
  async updateSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the saved search.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version that was read.' }) version: number,
    @Args('input', { description: 'What to change.' }) input: UpdateSavedSearchInput,
  ): Promise<SavedSearchType | InputFailed> {
    const { name, query, path, frequency, timeZone } = input;
    const change = {
      name: name ?? undefined,
      query: query ?? undefined,
      path: path ?? undefined,
      frequency: frequency ?? undefined,
      timeZone: timeZone ?? undefined,
    };
    return this.answer(await this.searches.update(viewer, id, version, change));
  }

  @Access('founder')
  @Mutation(() => SavedSearchType, {
    description: 'Notes that the viewer has looked at who is new. NOT_FOUND unless the search is the viewer\u2019s.',
  })
  async savedSearchSeen(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the saved search.' }) id: string,
  ): Promise<SavedSearchType> {
    return this.show(await this.searches.seen(viewer, id));
  }

  @Access('founder')
  @Mutation(() => Done, {
    description: 'Deletes a saved search and whom it found. NOT_FOUND unless it is the viewer\u2019s.',
  })
  async deleteSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the saved search.' }) id: string,
  ): Promise<Done> {
    await this.searches.delete(viewer, id);
    return new Done();
  }

  private async answer(result: Result<ListedSearch>): Promise<SavedSearchType | InputFailed> {
    return result.ok ? this.show(result.value) : InputFailed.of(result.failures);
  }

  private async show(search: ListedSearch): Promise<SavedSearchType> {
    return toSavedSearch(search, (await this.words.of([search])).get(search.id) ?? []);
  }
}
