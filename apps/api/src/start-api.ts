import type { AppConfig } from '@hunar/config';
import { TalentMarket } from '@hunar/matching';
import { NestLogger, type ProgramLog, type RunningProgram } from '@hunar/runtime';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { createAdapter, prepareHttp } from './http/server';

/** Boots the API and listens on HOST and PORT. */
export async function startApi(config: AppConfig, log: ProgramLog): Promise<RunningProgram> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), createAdapter(config), {
    logger: new NestLogger(log),
    abortOnError: false,
    forceCloseConnections: true,
  });
  try {
    await prepareHttp(app, config, log);
    await app.listen({ port: config.port, host: config.host });
    // The first shortlist would wait for it; a failure is the first shortlist's to report.
    void app
      .get(TalentMarket, { strict: false })
      .warmUp()
      .catch((error: unknown) => log.warn({ err: error }, 'The market was not read ahead.'));
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  return { line: `The API listens at ${await app.getUrl()}.`, stop: () => app.close() };
}
