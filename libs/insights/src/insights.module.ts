import { HiringModule } from '@hunar/hiring';
import { MatchingModule } from '@hunar/matching';
import { QueueModule } from '@hunar/queue';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditSamples } from './audit-samples.service';
import './failure-messages';
import { FAIRNESS_AUDIT } from './fairness-audit.job';
import { FairnessAuditRunner } from './fairness-audit.runner';
import { FairnessAudits } from './fairness-audits.service';
import { FairnessAuditResolver } from './graphql/fairness-audit.resolver';
import { FairnessAudit } from './persistence/fairness-audit.entity';
import { FairnessAuditRepository } from './persistence/fairness-audit.repository';

/** What the platform does to groups of people, for auditors. */
@Module({
  imports: [
    TypeOrmModule.forFeature([FairnessAudit]),
    QueueModule.forFeature(FAIRNESS_AUDIT),
    HiringModule,
    MatchingModule,
    TalentModule,
  ],
  providers: [AuditSamples, FairnessAuditRepository, FairnessAuditResolver, FairnessAuditRunner, FairnessAudits],
  exports: [FairnessAudits],
})
export class InsightsModule {}
