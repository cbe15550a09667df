import { type AppConfig, ConfigModule } from '@hunar/config';
import { DatabaseModule } from '@hunar/database';
import { HiringModule } from '@hunar/hiring';
import { IdentityModule } from '@hunar/identity';
import { MatchingModule } from '@hunar/matching';
import { NotificationsModule } from '@hunar/notifications';
import { ProgramsModule } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import { SystemHealth } from '@hunar/runtime';
import { SearchModule } from '@hunar/search';
import { SkillsModule } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { type DynamicModule, Module } from '@nestjs/common';
import { DemoModule } from '../demo/demo.module';

/** The features, for commands that do their work in this process. */
@Module({
  imports: [
    DatabaseModule,
    QueueModule,
    IdentityModule,
    NotificationsModule,
    SearchModule,
    SkillsModule,
    TalentModule,
    ProgramsModule,
    HiringModule,
    MatchingModule,
    DemoModule,
  ],
  providers: [SystemHealth],
})
export class CliModule {
  static forRoot(config: AppConfig): DynamicModule {
    return { module: CliModule, imports: [ConfigModule.forRoot(config)] };
  }
}
