import { UnitOfWork } from '@hunar/database';
import {
  failure,
  ForbiddenError,
  hasRole,
  isId,
  newId,
  NotFoundError,
  type Result,
  success,
  type Viewer,
} from '@hunar/kernel';
import { JobQueue } from '@hunar/queue';
import { IndexLifecycle } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import {
  type OperationKind,
  type SearchOperation,
  SearchOperationRepository,
} from './persistence/search-operation.repository';
import { RUN_SEARCH_OPERATION } from './search-health.jobs';

/** Audits and reindexes that an operator asks for: one at a time, worked off by a worker. */
@Injectable()
export class SearchOperations {
  constructor(
    private readonly operations: SearchOperationRepository,
    private readonly lifecycle: IndexLifecycle,
    private readonly queue: JobQueue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ForbiddenError unless the viewer is an operator. */
  async start(viewer: Viewer, kind: OperationKind, index: string): Promise<Result<SearchOperation>> {
    requireOperator(viewer);
    if (!this.lifecycle.names.includes(index)) {
      return failure('SEARCH_INDEX_UNKNOWN', ['index'], { index });
    }
    const id = newId();
    const started = await this.unitOfWork.run(async () => {
      const by = viewer.kind === 'account' ? viewer.accountId : null;
      if (!(await this.operations.add(id, kind, index, by))) return null;
      await this.queue.send(RUN_SEARCH_OPERATION, { id }, { id });
      return this.operations.byId(id);
    });
    return started ? success(started) : failure('SEARCH_OPERATION_RUNS');
  }

  /** Ends it within seconds; one that has ended stays as it is. @throws ForbiddenError unless the viewer is an operator; NotFoundError when there is none. */
  async cancel(viewer: Viewer, id: string): Promise<void> {
    requireOperator(viewer);
    if (!isId(id) || !(await this.operations.byId(id))) throw new NotFoundError('search operation');
    await this.unitOfWork.run(async () => {
      if (await this.operations.end(id, 'cancelled')) await this.queue.cancel(RUN_SEARCH_OPERATION, id);
    });
  }

  /** The last that was asked for; null: there was none. @throws ForbiddenError unless the viewer is an operator. */
  latest(viewer: Viewer): Promise<SearchOperation | null> {
    requireOperator(viewer);
    return this.operations.latest();
  }
}

/** @throws ForbiddenError unless the viewer is an operator. */
export function requireOperator(viewer: Viewer): void {
  if (!hasRole(viewer, 'operator')) throw new ForbiddenError();
}
