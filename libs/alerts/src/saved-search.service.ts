import { isDeepStrictEqual } from 'node:util';
import { UnitOfWork } from '@hunar/database';
import { newSecretToken } from '@hunar/identity';
import {
  accountIdOf,
  Clock,
  ConflictError,
  failure,
  failures,
  newId,
  type Result,
  success,
  UnauthenticatedError,
  type Viewer,
} from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { companyOf } from './alerts.policy';
import { MOST_SAVED_SEARCHES, type SavedSearchTerms } from './domain/saved-search';
import { type SavedSearchFailure, tidyName } from './domain/saved-search-rules';
import { type ListedSearch, SavedSearchRepository } from './persistence/saved-search.repository';
import { SavedSearchChecks } from './saved-search-checks.service';
import { SavedSearchReader } from './saved-search-reader.service';
import { Watches } from './watch/watches.service';

/** What a founder saves; the company is the first of the founder's unless one is named. */
export type NewSavedSearch = Omit<SavedSearchTerms, 'organisationId'> & { readonly organisationId: string | null };

/** What a founder changes; what is left out stays. */
export type SavedSearchChange = Partial<Omit<SavedSearchTerms, 'organisationId'>>;

/** Saves, changes and deletes searches for their owners. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searches: SavedSearchRepository,
    private readonly reader: SavedSearchReader,
    private readonly checks: SavedSearchChecks,
    private readonly watches: Watches,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError unless the viewer is a founder of the company. */
  async save(viewer: Viewer, input: NewSavedSearch): Promise<Result<ListedSearch, SavedSearchFailure>> {
    const accountId = accountIdOf(viewer);
    if (accountId === null) throw new UnauthenticatedError();
    const terms = { ...input, organisationId: companyOf(viewer, input.organisationId) };
    const problems = await this.checks.ofTerms(viewer, terms);
    if (problems.length > 0) return failures(problems);
    const tidy = { ...terms, name: tidyName(terms.name)!, query: plain(terms.query) };
    return this.unitOfWork.run(async () => {
      if ((await this.searches.claimAccount(accountId)) >= MOST_SAVED_SEARCHES) {
        return failure('SAVED_SEARCHES_TOO_MANY', [], { most: MOST_SAVED_SEARCHES });
      }
      const taken = await this.checks.ofName(accountId, tidy.name, null);
      if (taken.length > 0) return failures(taken);
      const now = this.clock.now();
      const id = newId(now.getTime());
      const unsubscribeToken = newSecretToken().token;
      await this.searches.insert({ id, accountId, terms: tidy, unsubscribeToken, now });
      if (tidy.frequency !== 'off') await this.watches.begin(id);
      return success(await this.reader.get(viewer, id));
    });
  }

  /** @throws NotFoundError unless it is the viewer's; ConflictError when it was changed since `version` was read. */
  async update(
    viewer: Viewer,
    id: string,
    version: number,
    change: SavedSearchChange,
  ): Promise<Result<ListedSearch, SavedSearchFailure>> {
    const before = await this.reader.get(viewer, id);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const terms: SavedSearchTerms = { ...termsOf(before), ...(given as SavedSearchChange) };
    const isWordsAlone = terms.frequency === 'off' || (terms.frequency === before.frequency && !change.query);
    const problems = await this.checks.ofTerms(viewer, isWordsAlone ? { ...terms, frequency: 'off' } : terms);
    // Renaming or turning off a search that no longer reads is no reason to refuse.
    const mended = problems.filter(({ code }) => code !== 'SEARCH_QUERY_UNREADABLE' || change.query !== undefined);
    if (mended.length > 0) return failures(mended);
    return this.unitOfWork.run(() => this.change(viewer, before, version, terms));
  }

  /** @throws NotFoundError unless it is the viewer's. */
  async delete(viewer: Viewer, id: string): Promise<void> {
    await this.reader.get(viewer, id);
    await this.unitOfWork.run(async () => {
      await this.watches.end(id);
      await this.searches.delete(id);
    });
  }

  /** For whoever has the token of a search's mails; nothing happens when there is none, or it is off. */
  async turnOff(unsubscribeToken: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const id = await this.searches.turnOff(unsubscribeToken, this.clock.now());
      if (id !== null) await this.watches.end(id);
    });
  }

  /** The owner has looked at who is new. @throws NotFoundError unless it is the viewer's. */
  async seen(viewer: Viewer, id: string): Promise<ListedSearch> {
    await this.reader.get(viewer, id);
    await this.searches.seen(id, this.clock.now());
    return this.reader.get(viewer, id);
  }

  private async change(
    viewer: Viewer,
    before: ListedSearch,
    version: number,
    given: SavedSearchTerms,
  ): Promise<Result<ListedSearch, SavedSearchFailure>> {
    const { id, accountId } = before;
    const terms = { ...given, name: tidyName(given.name)!, query: plain(given.query) };
    await this.searches.claimAccount(accountId);
    const taken = await this.checks.ofName(accountId, terms.name, id);
    if (taken.length > 0) return failures(taken);
    if (before.version !== version || !(await this.searches.update(id, version, terms, this.clock.now()))) {
      throw new ConflictError('saved search');
    }
    await this.follow(before, terms, given.query !== before.query);
    return success(await this.reader.get(viewer, id));
  }

  /** `isSaved`: the query was given, and reads; of one that did not read before, that is news even if it is the same. */
  private async follow(before: ListedSearch, after: SavedSearchTerms, isSaved: boolean): Promise<void> {
    const { id, unreadableAt, frequency, query } = before;
    const isOther = isSaved && !isDeepStrictEqual(query, after.query);
    if (isOther) await this.watches.leaveQuery(id);
    if (after.frequency === 'off') await this.watches.end(id);
    else if (frequency === 'off') await this.watches.beginAfresh(id);
    else if (isOther || (isSaved && unreadableAt !== null)) await this.watches.begin(id);
    else await this.watches.retime(id);
  }
}

const termsOf = ({ organisationId, name, query, path, frequency, timeZone }: ListedSearch): SavedSearchTerms => ({
  organisationId,
  name,
  query: query as object,
  path,
  frequency,
  timeZone,
});

/** As JSON keeps it: without classes, and without what was left open. */
function plain(query: object): object {
  return JSON.parse(JSON.stringify(query, (_, value: unknown) => (value === null ? undefined : value))) as object;
}
