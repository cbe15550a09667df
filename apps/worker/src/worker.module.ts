import { AlertsModule } from '@hunar/alerts';
import { type AppConfig, ConfigModule } from '@hunar/config';
import { DatabaseModule } from '@hunar/database';
import { HiringModule } from '@hunar/hiring';
import { IdentityModule } from '@hunar/identity';
import { InsightsModule } from '@hunar/insights';
import { MatchingModule } from '@hunar/matching';
import { NotificationsModule } from '@hunar/notifications';
import { ProgramsModule } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import { SearchModule } from '@hunar/search';
import { SearchHealthModule } from '@hunar/search-health';
import { SkillsModule } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { type DynamicModule, Module } from '@nestjs/common';

/** The features again, without HTTP: here queue jobs are worked off, and the search index and saved shortlists follow the database. */
@Module({
  imports: [
    DatabaseModule,
    QueueModule,
    IdentityModule,
    NotificationsModule,
    SearchModule,
    SearchHealthModule,
    SkillsModule,
    TalentModule,
    ProgramsModule,
    HiringModule,
    MatchingModule,
    InsightsModule,
    AlertsModule,
  ],
})
export class WorkerModule {
  static forRoot(config: AppConfig): DynamicModule {
    return { module: WorkerModule, imports: [ConfigModule.forRoot(config)] };
  }
}
