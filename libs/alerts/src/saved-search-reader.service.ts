import {
  accountIdOf,
  audiencesOf,
  decodeCursor,
  encodeCursor,
  isId,
  organisationsWithRole,
  type Page,
  type Viewer,
} from '@hunar/kernel';
import { type TalentCard, TalentReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { owned } from './alerts.policy';
import { type ListedMatch, MatchRepository } from './persistence/match.repository';
import { type ListedSearch, SavedSearchRepository } from './persistence/saved-search.repository';

/** A person whom a saved search found after its watch began. */
export interface NewPerson extends ListedMatch {
  readonly card: TalentCard;
}

/** Saved searches and whom they found, for their owners. */
@Injectable()
export class SavedSearchReader {
  constructor(
    private readonly searches: SavedSearchRepository,
    private readonly matches: MatchRepository,
    private readonly talents: TalentReader,
  ) {}

  /** @throws NotFoundError unless it is the viewer's. */
  async get(viewer: Viewer, id: string): Promise<ListedSearch> {
    return owned(viewer, isId(id) ? await this.searches.listed(id) : null);
  }

  /** The viewer's own, newest first. A cursor that is none of ours starts from the beginning. */
  async mine(viewer: Viewer, { first, after }: { first: number; after: string | null }): Promise<Page<ListedSearch>> {
    const accountId = accountIdOf(viewer);
    if (accountId === null) return { items: [], hasNextPage: false, endCursor: null, totalCount: 0 };
    const [id] = (after === null ? null : decodeCursor(after, 1)) ?? [];
    const companies = organisationsWithRole(viewer, 'founder');
    const keyset = typeof id === 'string' && isId(id) ? id : null;
    const [rows, totalCount] = await Promise.all([
      this.searches.ofAccount(accountId, companies, keyset, first),
      this.searches.count(accountId, companies),
    ]);
    const items = rows.slice(0, first);
    const last = items.at(-1);
    return { items, hasNextPage: rows.length > first, endCursor: last ? searchCursor(last) : null, totalCount };
  }

  /**
   * Who is new since the watch began, the latest first. Whoever may not be seen any more is left out, so a page may be shorter than
   * asked, and `totalCount` counts them too. @throws NotFoundError unless the search is the viewer's.
   */
  async people(
    viewer: Viewer,
    id: string,
    { first, after }: { first: number; after: string | null },
  ): Promise<Page<NewPerson>> {
    await this.get(viewer, id);
    const [rows, totalCount] = await Promise.all([
      this.matches.list(id, keysetOf(after), first),
      this.matches.count(id),
    ]);
    const page = rows.slice(0, first);
    const talents = await this.talents.byIds(page.map(({ profileId }) => profileId));
    const mine = audiencesOf(viewer);
    const items = page.flatMap((match) => {
      const talent = talents.get(match.profileId);
      const isSeen = talent?.audience.some((audience) => mine?.includes(audience) ?? true);
      return talent && isSeen ? [{ ...match, card: talent.card }] : [];
    });
    const last = page.at(-1);
    return { items, hasNextPage: rows.length > first, endCursor: last ? matchCursor(last) : null, totalCount };
  }
}

export const searchCursor = ({ id }: Pick<ListedSearch, 'id'>): string => encodeCursor([id]);
export const matchCursor = ({ foundAt, profileId }: ListedMatch): string =>
  encodeCursor([foundAt.toISOString(), profileId]);

/** As `matchCursor` writes it; PostgreSQL does not know all that `Date` reads. */
const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function keysetOf(cursor: string | null): [string, string] | null {
  const [instant, id] = (cursor === null ? null : decodeCursor(cursor, 2)) ?? [];
  if (typeof instant !== 'string' || !INSTANT.test(instant) || Number.isNaN(Date.parse(instant))) return null;
  return typeof id === 'string' && isId(id) ? [instant, id] : null;
}
