import { QueueModule } from '@hunar/queue';
import { SearchModule } from '@hunar/search';
import { Module } from '@nestjs/common';
import './failure-messages';
import { DeadLettersReader } from './dead-letters-reader.service';
import { SearchHealthResolver } from './graphql/search-health.resolver';
import { OperationRunner } from './operation-runner.service';
import { SearchOperationRepository } from './persistence/search-operation.repository';
import { ScheduledAudits } from './scheduled-audits.service';
import { ScheduledWordCounts } from './scheduled-word-counts.service';
import {
  AUDIT_EVERYTHING,
  AUDIT_SAMPLES,
  COUNT_WORDS,
  COUNT_WORDS_IF_OUTGROWN,
  RUN_SEARCH_OPERATION,
} from './search-health.jobs';
import { SearchOperations } from './search-operations.service';

/** Audits and counts by the clock, and what an operator sees of the search and can do for it. */
@Module({
  imports: [
    QueueModule.forFeature(AUDIT_EVERYTHING, AUDIT_SAMPLES, COUNT_WORDS, COUNT_WORDS_IF_OUTGROWN, RUN_SEARCH_OPERATION),
    SearchModule,
  ],
  providers: [
    DeadLettersReader,
    OperationRunner,
    ScheduledAudits,
    ScheduledWordCounts,
    SearchHealthResolver,
    SearchOperationRepository,
    SearchOperations,
  ],
})
export class SearchHealthModule {}
