import { QueueModule } from '@hunar/queue';
import { SearchModule } from '@hunar/search';
import { SkillsModule } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import './failure-messages';
import { SavedSearchResolver } from './graphql/saved-search.resolver';
import { CollectedChangeRepository } from './persistence/collected-change.repository';
import { MatchRepository } from './persistence/match.repository';
import { ReportRepository } from './persistence/report.repository';
import { SavedSearchKeyEntity } from './persistence/saved-search-key.entity';
import { SavedSearchMatchEntity } from './persistence/saved-search-match.entity';
import { SavedSearchEntity } from './persistence/saved-search.entity';
import { SavedSearchRepository } from './persistence/saved-search.repository';
import { WatchRepository } from './persistence/watch.repository';
import { OwnerMessages } from './report/owner-messages.service';
import { OwnerReports } from './report/owner-reports.service';
import { ReportRound } from './report/report-round.service';
import { StillFound } from './report/still-found.service';
import { SavedSearchChecks } from './saved-search-checks.service';
import { SavedSearchReader } from './saved-search-reader.service';
import { SavedSearchWords } from './saved-search-words.service';
import { SavedSearchService } from './saved-search.service';
import { UnsubscribeController } from './unsubscribe.controller';
import { AbsentOwners } from './watch/absent-owners.service';
import { CandidateSearches } from './watch/candidate-searches.service';
import { FoundPeople } from './watch/found-people.service';
import { NewPeople } from './watch/new-people.service';
import { ReportTimes } from './watch/report-times.service';
import { SavedQueries } from './watch/saved-query.service';
import { SearchAsking } from './watch/search-asking.service';
import { SearchKeys } from './watch/search-keys.service';
import { SearchOwners } from './watch/search-owners.service';
import { UnreadableSearches } from './watch/unreadable-searches.service';
import { WatchBeginning } from './watch/watch-beginning.service';
import { WatchQueue } from './watch/watch-queue.service';
import { WatchSteps } from './watch/watch-steps.service';
import { WatchUpkeep } from './watch/watch-upkeep.service';
import { WordSearches } from './watch/word-searches.service';
import { ASK_WORD_SEARCHES, BEGIN_WATCH, FIND_NEW_PEOPLE, KEEP_WATCHES, TELL_OWNERS } from './watch/watch.jobs';
import { Watches } from './watch/watches.service';

const WATCH = [
  AbsentOwners,
  CandidateSearches,
  CollectedChangeRepository,
  FoundPeople,
  NewPeople,
  ReportTimes,
  SavedQueries,
  SearchAsking,
  SearchKeys,
  SearchOwners,
  UnreadableSearches,
  WatchBeginning,
  WatchQueue,
  WatchRepository,
  WatchSteps,
  WatchUpkeep,
  Watches,
  WordSearches,
];
const REPORT = [OwnerMessages, OwnerReports, ReportRepository, ReportRound, StillFound];

/** Saved searches, the watch for new people, and telling their owners. */
@Module({
  imports: [
    TypeOrmModule.forFeature([SavedSearchEntity, SavedSearchKeyEntity, SavedSearchMatchEntity]),
    QueueModule.forFeature(ASK_WORD_SEARCHES, BEGIN_WATCH, FIND_NEW_PEOPLE, KEEP_WATCHES, TELL_OWNERS),
    SearchModule,
    SkillsModule,
    TalentModule,
  ],
  controllers: [UnsubscribeController],
  providers: [
    ...WATCH,
    ...REPORT,
    MatchRepository,
    SavedSearchChecks,
    SavedSearchReader,
    SavedSearchRepository,
    SavedSearchResolver,
    SavedSearchService,
    SavedSearchWords,
  ],
})
export class AlertsModule {}
