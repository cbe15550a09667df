import { AlertsModule } from '@hunar/alerts';
import { type AppConfig, ConfigModule } from '@hunar/config';
import { DatabaseModule } from '@hunar/database';
import { HunarGraphqlModule } from '@hunar/graphql';
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
import { DemoModule } from '../demo/demo.module';
import { FileImport } from '../import/file-import';
import { Sponsors } from '../import/sponsors.service';

/** The features, for commands that do their work in this process. */
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
    DemoModule,
  ],
  providers: [FileImport, Sponsors],
})
export class CliModule {
  /** `graphql`: with the API's schema, for results in the API's words. */
  static forRoot(config: AppConfig, { graphql = false } = {}): DynamicModule {
    const schema = graphql ? [HunarGraphqlModule.forRoot()] : [];
    return { module: CliModule, imports: [ConfigModule.forRoot(config), ...schema] };
  }
}
