import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PoolSnapshot', { description: 'The pool on disk, from which the next start of a program begins.' })
export class PoolSnapshotType {
  @Field(() => Int, { description: 'People in it.' })
  people: number;

  @Field(() => Float, { description: 'Bytes of the file.' })
  bytes: number;

  @Field(() => Date, { description: 'When it was taken.' })
  takenAt: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people changed since; null: the next start cannot use it and reads everybody.',
  })
  changesSince: number | null;
}

@ObjectType('TalentPool', { description: 'The pool that the program which answers ranks from.' })
export class TalentPoolType {
  @Field(() => Int, { description: 'People whom founders may see.' })
  people: number;

  @Field(() => Float, { description: 'Bytes of memory.' })
  bytes: number;

  @Field(() => Date, { description: 'Every change that was committed before is in it.' })
  freshAsOf: Date;

  @Field(() => Int, { description: 'People who are known to have changed and are not read yet.' })
  waiting: number;

  @Field(() => PoolSnapshotType, { nullable: true, description: 'What is on disk; null: nothing that can be read.' })
  snapshot: PoolSnapshotType | null;
}
