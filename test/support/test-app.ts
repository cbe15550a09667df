import 'reflect-metadata';
import { ConsoleLogger, type ModuleMetadata, type Type, ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModule, type TestingModuleBuilder } from '@nestjs/testing';
import { type AppConfig, ConfigModule } from '@hunar/config';
import { DatabaseModule } from '@hunar/database';
import { type Clock, SystemClock } from '@hunar/kernel';
import { testConfig } from './test-config';
import { createTestDatabase, type TestDatabase } from './test-database';

export interface TestAppOptions extends Pick<ModuleMetadata, 'imports' | 'providers' | 'controllers'> {
  /** Settings that differ from `testConfig`. */
  readonly config?: Partial<AppConfig>;
  readonly clock?: Clock;
  /** A database that exists already, e.g. for a second process on the same one; it is not dropped at the end. */
  readonly database?: TestDatabase;
  /** Replaces providers: `(builder) => builder.overrideProvider(Mailer).useValue(…)`. */
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  /** With HTTP: `true` with input `validated`; a function registers what the app's `main.ts` would (cookies, helmet, …). */
  readonly http?: true | ((app: NestFastifyApplication) => void | Promise<void>);
}

export interface TestApp {
  readonly database: TestDatabase;
  readonly module: TestingModule;
  /** Where `http` was asked for: `app.http.inject({ method, url, … })`. */
  readonly http: NestFastifyApplication;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T) | string | symbol): T;
  close(): Promise<void>;
}

/** Boots Nest with the given modules, the config and the database module, on a database of its own. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const builder = Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(testConfig(database.url, options.config), options.clock ?? new SystemClock()),
      DatabaseModule,
      ...(options.imports ?? []),
    ],
    providers: options.providers ?? [],
    controllers: options.controllers ?? [],
  });
  // Failures on purpose would fill the output; `HUNAR_TEST_LOG=1` shows them.
  builder.setLogger(
    new ConsoleLogger({ logLevels: process.env.HUNAR_TEST_LOG ? ['error', 'warn', 'log'] : ['fatal'] }),
  );
  const module = await (options.override?.(builder) ?? builder).compile();
  const http = options.http ? await startHttp(module, options.http) : null;
  if (!http) await module.init();
  return {
    database,
    module,
    get http(): NestFastifyApplication {
      if (!http) throw new Error('createTestApp was not asked for http.');
      return http;
    },
    get: (token) => module.get(token, { strict: false }),
    close: async () => {
      await (http ?? module).close();
      if (!options.database) await database.drop();
    },
  };
}

/** Input is checked as the api checks it. */
export function validated(app: NestFastifyApplication): void {
  app.useGlobalPipes(new ValidationPipe({ transform: true, forbidUnknownValues: false }));
}

async function startHttp(
  module: TestingModule,
  configure: NonNullable<TestAppOptions['http']>,
): Promise<NestFastifyApplication> {
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await (configure === true ? validated : configure)(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
