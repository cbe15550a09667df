import { Access, CurrentViewer, Done, InputFailed, PageArgs, toConnection } from '@hunar/graphql';
import type { Result, Viewer } from '@hunar/kernel';
import { type IndexHealth, IndexHealthReader, SearchEngine } from '@hunar/search';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DeadLettersReader, letterCursor } from '../dead-letters-reader.service';
import type { SearchOperation } from '../persistence/search-operation.repository';
import { requireOperator, SearchOperations } from '../search-operations.service';
import {
  DeadLetterConnection,
  SearchHealthType,
  type SearchIndexHealthType,
  SearchOperationType,
  StartSearchOperationResult,
} from './search-health.type';

@Resolver()
export class SearchHealthResolver {
  constructor(
    private readonly health: IndexHealthReader,
    private readonly engine: SearchEngine,
    private readonly operations: SearchOperations,
    private readonly letters: DeadLettersReader,
  ) {}

  @Access('operator')
  @Query(() => SearchHealthType, { description: 'How every index is in every engine.' })
  async searchHealth(@CurrentViewer() viewer: Viewer): Promise<SearchHealthType> {
    requireOperator(viewer);
    const [indexes, answeredBy, operation] = await Promise.all([
      this.health.read(),
      this.engine.describe(),
      this.operations.latest(viewer),
    ]);
    return { answeredBy, indexes: indexes.map(toIndexHealth), operation: operation && toOperation(operation) };
  }

  @Access('operator')
  @Query(() => DeadLetterConnection, {
    description: 'Changes that could not be delivered to an index and were given up, newest first.',
  })
  async deadLetters(@CurrentViewer() viewer: Viewer, @Args() { first, after }: PageArgs) {
    const page = await this.letters.list(viewer, { first, after: after ?? null });
    return toConnection(page, letterCursor, ({ target, ...letter }) => ({ ...letter, engine: target }));
  }

  @Access('operator')
  @Mutation(() => Int, { description: 'Tries to deliver them again, at once. Answers how many.' })
  retryDeadLetters(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], nullable: true, description: 'Which; null: all.' }) ids: string[] | null,
  ): Promise<number> {
    return this.letters.retry(viewer, ids ?? null);
  }

  @Access('operator')
  @Mutation(() => Int, {
    description: 'Forgets them: what the index says stays as it is until the entity changes. Answers how many.',
  })
  dropDeadLetters(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], nullable: true, description: 'Which; null: all.' }) ids: string[] | null,
  ): Promise<number> {
    return this.letters.drop(viewer, ids ?? null);
  }

  @Access('operator')
  @Mutation(() => StartSearchOperationResult, {
    description: 'Has a worker compare an index with the database in every engine, and repair what differs.',
  })
  async startSearchAudit(
    @CurrentViewer() viewer: Viewer,
    @Args('index', { description: 'Name of the index.' }) index: string,
  ): Promise<SearchOperationType | InputFailed> {
    return answer(await this.operations.start(viewer, 'audit', index));
  }

  @Access('operator')
  @Mutation(() => StartSearchOperationResult, {
    description: 'Has a worker build an index anew in every engine; searches go on meanwhile.',
  })
  async startReindex(
    @CurrentViewer() viewer: Viewer,
    @Args('index', { description: 'Name of the index.' }) index: string,
  ): Promise<SearchOperationType | InputFailed> {
    return answer(await this.operations.start(viewer, 'reindex', index));
  }

  @Access('operator')
  @Mutation(() => Done, {
    description:
      'Ends an audit or a reindex within seconds; one that has ended stays as it is. NOT_FOUND when there is none.',
  })
  async cancelSearchOperation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the operation.' }) id: string,
  ): Promise<Done> {
    await this.operations.cancel(viewer, id);
    return new Done();
  }
}

const answer = (result: Result<SearchOperation>): SearchOperationType | InputFailed =>
  result.ok ? toOperation(result.value) : InputFailed.of(result.failures);

const toOperation = (operation: SearchOperation): SearchOperationType =>
  Object.assign(new SearchOperationType(), operation);

function toIndexHealth({ outbox, ...health }: IndexHealth): SearchIndexHealthType {
  return { ...health, pending: outbox.pending, oldestPending: outbox.oldest, deadLetters: outbox.dead };
}
