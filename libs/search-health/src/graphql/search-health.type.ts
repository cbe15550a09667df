import { connectionTypes, enumOf, InputFailed } from '@hunar/graphql';
import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

export const OperationKindEnum = enumOf(
  'SearchOperationKind',
  ['audit', 'reindex'],
  'What an operator can have done for an index.',
  {
    audit: 'Every document is compared with the database; what differs is repaired.',
    reindex: 'The index is built anew in every engine, aside of the one that is searched.',
  },
);

export const OperationStateEnum = enumOf(
  'SearchOperationState',
  ['waiting', 'running', 'done', 'failed', 'cancelled'],
  'How far an audit or a reindex is.',
  {
    waiting: 'A worker will take it.',
    running: 'It is under way.',
    done: 'It has ended well.',
    failed: 'It has failed, and can be started again.',
    cancelled: 'It was cancelled.',
  },
);

export const NotReadyEnum = enumOf(
  'SearchNotReady',
  ['unbuilt', 'down', 'behind', 'replaced'],
  'Why an index is not searched in an engine.',
  {
    unbuilt: 'It is not built to its definition.',
    down: 'The engine does not answer.',
    behind: 'The engine was away, and is catching up.',
    replaced: 'The engine came back with another index than it went with.',
  },
);

@ObjectType('SearchOperation', { description: 'An audit or a reindex that an operator asked for.' })
export class SearchOperationType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => OperationKindEnum, { description: 'What is done.' })
  kind: string;

  @Field(() => String, { description: 'For which index.' })
  index: string;

  @Field(() => OperationStateEnum, { description: 'How far it is.' })
  state: string;

  @Field(() => Int, { description: 'Entities done, in all engines together.' })
  done: number;

  @Field(() => Int, { nullable: true, description: 'Of how many; null: not known yet, or not to be known.' })
  total: number | null;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  problem: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it began; null: it waits.' })
  startedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended; null: it has not.' })
  finishedAt: Date | null;
}

@ObjectType('SearchAudit', { description: 'What comparing an index with the database found; it is being repaired.' })
export class SearchAuditType {
  @Field(() => GraphQLISODateTime, { description: 'When it ended.' })
  at: Date;

  @Field(() => Int, { description: 'Entities compared.' })
  checked: number;

  @Field(() => Int, { description: 'Have a document that was not in the index.' })
  missing: number;

  @Field(() => Int, { description: 'Were in the index, and have no document.' })
  surplus: number;

  @Field(() => Int, { description: 'Said something else in the index.' })
  stale: number;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs: number;
}

@ObjectType('SearchRebuild', { description: 'An index that is being built anew.' })
export class SearchRebuildType {
  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => Int, { description: 'Entities read.' })
  done: number;

  @Field(() => Int, { nullable: true, description: 'Of how many.' })
  total: number | null;

  @Field(() => Int, { description: 'Entities a second.' })
  perSecond: number;

  @Field(() => Int, { nullable: true, description: 'Seconds to go at that rate; null: not known yet.' })
  secondsLeft: number | null;
}

@ObjectType('SearchIndexHealth', { description: 'How an index is in an engine.' })
export class SearchIndexHealthType {
  @Field(() => String, { description: 'Name of the index.' })
  index: string;

  @Field(() => String, { description: 'Name of the engine.' })
  engine: string;

  @Field(() => Boolean, { description: 'Is the engine the configured one, rather than the one that stands in?' })
  isMain: boolean;

  @Field(() => Boolean, { description: 'Is it searched there?' })
  ready: boolean;

  @Field(() => NotReadyEnum, { nullable: true, description: 'Why not; null: it is, or no worker has looked yet.' })
  reason: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when that is so.' })
  since: Date | null;

  @Field(() => Int, { nullable: true, description: 'Documents in it; null: the engine does not answer.' })
  documents: number | null;

  @Field(() => Int, { description: 'Changes that wait to be delivered.' })
  pending: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the oldest of them was made.' })
  oldestPending: Date | null;

  @Field(() => Int, { description: 'Changes that were given up.' })
  deadLetters: number;

  @Field(() => SearchAuditType, { nullable: true, description: 'The last audit of a piece.' })
  lastSample: SearchAuditType | null;

  @Field(() => SearchAuditType, { nullable: true, description: 'The last audit of the whole.' })
  lastFull: SearchAuditType | null;

  @Field(() => SearchRebuildType, { nullable: true, description: 'The rebuild that runs.' })
  rebuild: SearchRebuildType | null;
}

@ObjectType('SearchHealth', { description: 'How the search is.' })
export class SearchHealthType {
  @Field(() => String, { description: 'Name and version of the engine that answers now.' })
  answeredBy: string;

  @Field(() => [SearchIndexHealthType], { description: 'Every index in every engine, the configured engine first.' })
  indexes: SearchIndexHealthType[];

  @Field(() => SearchOperationType, { nullable: true, description: 'The last audit or reindex that was asked for.' })
  operation: SearchOperationType | null;
}

@ObjectType('DeadLetter', { description: 'A change that could not be delivered to an index, and was given up.' })
export class DeadLetterType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'The engine that did not get it.' })
  engine: string;

  @Field(() => String, { description: 'Kind of the entity that changed.' })
  entityKind: string;

  @Field(() => ID, { description: 'Id of the entity that changed.' })
  entityId: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => String, { description: 'Why it failed the last time, in the words of what failed.' })
  error: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was given up.' })
  deadAt: Date;
}

export const { Connection: DeadLetterConnection } = connectionTypes(DeadLetterType, 'DeadLetter');

export const StartSearchOperationResult = createUnionType({
  name: 'StartSearchOperationResult',
  description: 'The operation, or why it was not started.',
  types: () => [SearchOperationType, InputFailed] as const,
  resolveType: (value: object) => (value instanceof InputFailed ? InputFailed : SearchOperationType),
});
