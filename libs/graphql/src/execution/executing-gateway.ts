import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { executeOperation } from './execute-operation';

/** What Apollo hands to an executor. */
interface ApolloRequest {
  readonly schema: GraphQLSchema;
  readonly document: Parameters<typeof executeOperation>[0]['document'];
  readonly context: unknown;
  readonly request: {
    readonly operationName?: string | null | undefined;
    readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  };
}

/**
 * Apollo's way to another executor than graphql-js's. Parsing, validation, limits, plugins and the form of errors stay Apollo's. `schema`
 * is called when the server starts.
 */
export const executingGateway = (schema: () => GraphQLSchema) => ({
  onSchemaLoadOrUpdate: (tell: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) => {
    tell({ apiSchema: schema(), coreSupergraphSdl: '' });
    return () => undefined;
  },
  load: async () => ({
    executor: async ({ schema, document, context, request }: ApolloRequest): Promise<ExecutionResult> =>
      executeOperation({
        schema,
        document,
        contextValue: context,
        operationName: request.operationName,
        variableValues: request.variables,
      }),
  }),
  stop: async (): Promise<void> => undefined,
});
