import type { AppConfig } from '@hunar/config';
import { StartFailure } from '@hunar/runtime';
import { systemViewer } from '@hunar/kernel';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { graphql } from 'graphql';
import { CliModule } from './cli.module';
import { withDatabase } from './with-database';

/** Asks one operation of the API's own schema, in this process and as the system; resolves with its data. */
export async function askSchema<Data>(
  config: AppConfig,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<Data> {
  return withDatabase(config, {}, async ({ databaseUrl }) => {
    const app = await NestFactory.create(
      CliModule.forRoot({ ...config, databaseUrl }, { graphql: true }),
      new FastifyAdapter(),
      { logger: false, abortOnError: false },
    );
    try {
      await app.init();
      const contextValue = { request: { headers: {}, ip: '' }, reply: null, viewer: systemViewer('cli'), locale: 'en' };
      const { schema } = app.get(GraphQLSchemaHost);
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
      if (errors) throw new StartFailure(errors.map(({ message }) => message).join(' '));
      return data as Data;
    } finally {
      await app.close();
    }
  });
}
