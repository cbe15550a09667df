import { AlertsModule } from '@hunar/alerts';
import { type AppConfig, ConfigModule } from '@hunar/config';
import { DatabaseModule } from '@hunar/database';
import { ExtractionModule } from '@hunar/extraction';
import { HunarGraphqlModule } from '@hunar/graphql';
import { HiringModule } from '@hunar/hiring';
import { IdentityModule } from '@hunar/identity';
import { InsightsModule } from '@hunar/insights';
import { MatchingModule } from '@hunar/matching';
import { NotificationsModule } from '@hunar/notifications';
import { ProgramsModule } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import { SystemHealth } from '@hunar/runtime';
import { SearchModule } from '@hunar/search';
import { SearchHealthModule } from '@hunar/search-health';
import { SkillsModule } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './http/health.controller';

/** Every feature, behind GraphQL and HTTP. The features work nothing off here: that is the worker's. */
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
    ExtractionModule,
    MatchingModule,
    InsightsModule,
    AlertsModule,
    HunarGraphqlModule.forRoot(),
  ],
  controllers: [HealthController],
  providers: [SystemHealth],
})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.forRoot(config)] };
  }
}
