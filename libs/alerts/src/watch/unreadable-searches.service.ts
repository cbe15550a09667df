import { UnitOfWork } from '@hunar/database';
import { Clock } from '@hunar/kernel';
import { Notices } from '@hunar/notifications';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from '../domain/saved-search';
import { WatchRepository } from '../persistence/watch.repository';

/** Saved searches that ask for what can no longer be asked: their owners are told, and nothing is dropped. */
@Injectable()
export class UnreadableSearches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly watches: WatchRepository,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Ends the watch and tells the owner, once. */
  async report({
    id,
    accountId,
    name,
    version,
  }: Pick<SavedSearch, 'id' | 'accountId' | 'name' | 'version'>): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.watches.setUnreadable(id, this.clock.now()))) return;
      await this.notices.give([
        {
          accountId,
          code: 'saved_search.unreadable',
          params: { savedSearchId: id, name },
          path: '/saved-searches',
          key: `saved_search.unreadable ${id} ${version}`,
          foldKey: null,
        },
      ]);
    });
  }
}
