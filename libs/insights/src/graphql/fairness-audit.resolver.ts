import { Access, CurrentViewer, Done, InputFailed, PageArgs, toConnection } from '@hunar/graphql';
import { DoneResult } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { auditCursor, FairnessAudits } from '../fairness-audits.service';
import {
  FairnessAuditConnection,
  FairnessAuditInput,
  FairnessAuditType,
  StartFairnessAuditResult,
} from './fairness-audit.type';
import { toFairnessAudit } from './to-fairness-audit';

@Resolver()
export class FairnessAuditResolver {
  constructor(private readonly audits: FairnessAudits) {}

  @Access('auditor')
  @Query(() => FairnessAuditConnection, { description: 'All audits of fairness, newest first.' })
  async fairnessAudits(@CurrentViewer() viewer: Viewer, @Args() { first, after }: PageArgs) {
    const page = await this.audits.list(viewer, { first, after: after ?? null });
    return toConnection(page, auditCursor, toFairnessAudit);
  }

  @Access('auditor')
  @Query(() => FairnessAuditType, {
    nullable: true,
    description: 'An audit of fairness, with its report once it is done. NOT_FOUND for an unknown id.',
  })
  async fairnessAudit(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the audit.' }) id: string,
  ): Promise<FairnessAuditType> {
    return toFairnessAudit(await this.audits.get(viewer, id));
  }

  @Access('auditor')
  @Mutation(() => StartFairnessAuditResult, {
    description: 'Ranks everybody for every job of the scope, by a worker, and reports impact ratios. Goes on record.',
  })
  async startFairnessAudit(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which jobs.' }) { jobId, from, to }: FairnessAuditInput,
  ): Promise<FairnessAuditType | InputFailed> {
    const scope = { jobId: jobId ?? null, from: from ?? null, to: to ?? null };
    const started = await this.audits.start(viewer, scope);
    return started.ok ? toFairnessAudit(started.value) : InputFailed.of(started.failures);
  }

  @Access('auditor')
  @Mutation(() => DoneResult, { description: 'Stops an audit; one that has ended stays as it is.' })
  async cancelFairnessAudit(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the audit.' }) id: string,
  ): Promise<Done> {
    await this.audits.cancel(viewer, id);
    return new Done();
  }
}
