import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { AppConfig } from '@hunar/config';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AccessGuard } from './access';
import { CalendarDateScalar } from './calendar-date.scalar';
import { executingGateway } from './execution/executing-gateway';
import { InputFailureResolver } from './failure';
import { formatError } from './format-error';
import { type GraphqlContext, localeOf, originOf, ViewerSource } from './graphql-context';
import { LIMITS, limitRules, refuseUnstorable } from './limits';
import { neverStored } from './never-stored';
import { SubscriptionServer } from './subscription-server';

/** The GraphQL server: one endpoint, `/graphql`, with its limits, guard and error masking. `ViewerSource` must be global. */
@Module({})
export class HunarGraphqlModule {
  static forRoot(options: { schemaFile?: string } = {}): DynamicModule {
    return {
      module: HunarGraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [AppConfig, ViewerSource],
          useFactory: (config: AppConfig, viewers: ViewerSource) => driverConfig(config, viewers, options.schemaFile),
        }),
      ],
      providers: [
        CalendarDateScalar,
        InputFailureResolver,
        SubscriptionServer,
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}

function driverConfig(config: AppConfig, viewers: ViewerSource, schemaFile?: string): ApolloDriverConfig {
  const open = config.nodeEnv !== 'production';
  let schema: GraphQLSchema;
  return {
    ...({ gateway: executingGateway(() => schema) } as object),
    path: '/graphql',
    autoSchemaFile: schemaFile ?? true,
    sortSchema: true,
    introspection: open,
    graphiql: open,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    validationRules: limitRules,
    parseOptions: { maxTokens: LIMITS.tokens },
    // Apollo's own cache hints wrap every field of every row, to say in the end what `neverStored` says.
    plugins: [ApolloServerPluginCacheControlDisabled() as typeof neverStored, neverStored, refuseUnstorable],
    formatError,
    transformSchema: (built) => (schema = built),
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => {
      const origin = originOf(request);
      return { request: origin, reply, viewer: await viewers.viewerOf(origin), locale: localeOf(request.headers) };
    },
  };
}
