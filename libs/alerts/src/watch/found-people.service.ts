import { UnitOfWork } from '@hunar/database';
import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { MatchRepository } from '../persistence/match.repository';
import { ReportRepository } from '../persistence/report.repository';
import { ReportTimes } from './report-times.service';

/** People whom a search found in one round of its watch. */
export interface FoundFor {
  readonly savedSearchId: string;
  readonly round: number;
  readonly profileIds: readonly string[];
}

/** Writes who was found, and when their owners are told of it. */
@Injectable()
export class FoundPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportRepository,
    private readonly matches: MatchRepository,
    private readonly times: ReportTimes,
    private readonly clock: Clock,
  ) {}

  /** In one transaction. Passes over searches whose watch has ended or begun anew meanwhile, and people who are known. */
  async record(found: readonly FoundFor[]): Promise<void> {
    if (found.length === 0) return;
    await this.unitOfWork.run(async () => {
      const states = await this.reports.lock(found.map(({ savedSearchId }) => savedSearchId));
      const stateOf = new Map(states.map((state) => [state.id, state]));
      const valid = found.filter(({ savedSearchId, round }) => stateOf.get(savedSearchId)?.watchRound === round);
      const pairs = valid.flatMap(({ savedSearchId, profileIds }) =>
        profileIds.map((profileId) => ({ savedSearchId, profileId })),
      );
      const fresh = await this.matches.insert(pairs, this.clock.now());
      const concerned = new Set(fresh.map(({ savedSearchId }) => savedSearchId));
      await this.times.schedule(states.filter(({ id }) => concerned.has(id)));
    });
  }
}
