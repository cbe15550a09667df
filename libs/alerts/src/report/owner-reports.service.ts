import { UnitOfWork } from '@hunar/database';
import type { Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from '../domain/saved-search';
import { MatchRepository } from '../persistence/match.repository';
import { ReportRepository } from '../persistence/report.repository';
import { SavedSearchRepository } from '../persistence/saved-search.repository';
import { OwnerMessages } from './owner-messages.service';
import { StillFound } from './still-found.service';

/** Tells one owner of the new people of one search. */
@Injectable()
export class OwnerReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searches: SavedSearchRepository,
    private readonly reports: ReportRepository,
    private readonly matches: MatchRepository,
    private readonly stillFound: StillFound,
    private readonly messages: OwnerMessages,
  ) {}

  /**
   * `viewer` is the owner. The mail, the notice and the mark that they were told are one transaction, which holds the search: whatever happens, and however many
   * try at once, a person is told once. Whoever is no longer found or may not be seen is forgotten. Resolves with how many were told.
   */
  async tell(id: string, viewer: Viewer, now: Date): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (!(await this.reports.claim(id, now))) return 0;
      const [search] = await this.searches.byIds([id]);
      return search ? this.report(search, viewer, now) : 0;
    });
  }

  private async report(search: SavedSearch, viewer: Viewer, now: Date): Promise<number> {
    const waiting = await this.matches.waiting(search.id);
    const people = await this.stillFound.of(search, viewer, waiting);
    if (people === null) return 0;
    await this.reports.schedule([{ id: search.id, waitingSince: null, reportAt: null }]);
    const told = new Set(people.map(({ id }) => id));
    await this.matches.forget(
      search.id,
      waiting.filter((id) => !told.has(id)),
    );
    if (people.length === 0) return 0;
    await this.messages.send(search, people);
    await this.matches.told(search.id, [...told], now);
    return told.size;
  }
}
