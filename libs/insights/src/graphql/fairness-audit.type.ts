import { connectionTypes, CalendarDate, enumOf, InputFailed } from '@hunar/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { AUDIT_STATES, type AuditScope, type AuditState } from '../domain/fairness-audit';
import { FairnessReportType } from './fairness-report.type';

export const FairnessAuditStateEnum = enumOf('FairnessAuditState', AUDIT_STATES, 'Where an audit stands.', {
  queued: 'Waits for a worker.',
  running: 'Everybody is being ranked for one job after another.',
  done: 'The report is there.',
  failed: 'An accident stopped it for good.',
  cancelled: 'An auditor stopped it.',
});

@InputType({ description: 'Which jobs to audit; nothing at all: those that are open.' })
export class FairnessAuditInput {
  @Field(() => ID, { nullable: true, description: 'This one, open or closed.' })
  @IsOptional()
  @IsString()
  jobId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Those posted on this day or later (UTC).' })
  @IsOptional()
  @IsString()
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Those posted on this day or earlier (UTC).' })
  @IsOptional()
  @IsString()
  to?: string | null;
}

@ObjectType({ description: 'Which jobs an audit is about; all null: those that were open.' })
export class FairnessScope implements AuditScope {
  @Field(() => ID, { nullable: true, description: 'One job.' })
  jobId: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Posted on this day or later.' })
  from: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Posted on this day or earlier.' })
  to: string | null;
}

@ObjectType('FairnessAudit', { description: 'An audit of how shortlists treat groups of people.' })
export class FairnessAuditType {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => FairnessAuditStateEnum, { description: 'Where it stands.' })
  state: AuditState;

  @Field(() => Int, { description: 'How far it is, 0 to 100.' })
  percent: number;

  @Field(() => FairnessScope, { description: 'Which jobs it is about.' })
  scope: FairnessScope;

  @Field(() => Date, { description: 'When it was asked for.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  finishedAt: Date | null;

  @Field(() => FairnessReportType, { nullable: true, description: 'What it found; null until it is done.' })
  report: FairnessReportType | null;
}

export const StartFairnessAuditResult = createUnionType({
  name: 'StartFairnessAuditResult',
  description: 'The audit that waits for a worker now, or what is wrong with the request.',
  types: () => [FairnessAuditType, InputFailed] as const,
  resolveType: (value: object) => (value instanceof InputFailed ? InputFailed : FairnessAuditType),
});

export const { Connection: FairnessAuditConnection } = connectionTypes(FairnessAuditType, 'FairnessAudit');
