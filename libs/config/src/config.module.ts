import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SystemClock } from '@hunar/kernel';
import { AppConfig } from './app-config';

/** Makes the settings and the time injectable everywhere, as `AppConfig` and `Clock`. */
@Module({})
export class ConfigModule {
  static forRoot(config: AppConfig, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [AppConfig, Clock],
    };
  }
}
