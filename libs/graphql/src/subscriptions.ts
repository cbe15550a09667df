import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { localeOf, type GraphqlContext, type RequestOrigin, type ViewerSource } from './graphql-context';
import { formatError } from './format-error';
import { LIMITS, limitRules } from './limits';

interface SocketExtra {
  request: IncomingMessage;
}

/** WebSockets pass by every limit of HTTP, so each is set again here: same origin, subscriptions alone, valid and small. */
export function subscriptionOptions(viewers: ViewerSource, publicOrigin: string) {
  return {
    onConnect: (context: Context<Record<string, unknown> | undefined, unknown>): boolean => {
      const { origin, host } = handshakeOf(context).headers;
      return origin === undefined || origin === publicOrigin || hostOf(origin) === host;
    },
    onSubscribe: (_context: unknown, _id: string, payload: SubscribePayload) => prepare(payload),
    onError: (_context: unknown, _id: string, _payload: unknown, errors: readonly GraphQLError[]) => masked(errors),
    onNext: (_context: unknown, _id: string, _payload: unknown, _args: unknown, result: ExecutionResult) =>
      result.errors ? { ...result, errors: masked(result.errors) } : undefined,
    context: async (context: Context<Record<string, unknown> | undefined, unknown>) => {
      const request = handshakeOf(context);
      const viewer = await viewers.viewerOf(request);
      return { request, reply: null, viewer, locale: localeOf(request.headers) } satisfies GraphqlContext;
    },
  };
}

/** As HTTP answers them: with their code, and without what went on in here. */
const masked = (errors: readonly GraphQLError[]) =>
  errors.map((error) => {
    // What nobody threw is graphql's own word about the request; over HTTP, Apollo gives it its code.
    const code = error.originalError ? {} : { code: 'GRAPHQL_VALIDATION_FAILED' };
    return formatError({ ...error.toJSON(), extensions: { ...code, ...error.extensions } }, error);
  });

let subscriptionSchema: GraphQLSchema;

/** Nest builds the schema before it opens the socket, and hands it over here. */
export const setSubscriptionSchema = (schema: GraphQLSchema): GraphQLSchema => (subscriptionSchema = schema);

function prepare({ query, variables, operationName }: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
  const schema = subscriptionSchema;
  try {
    const document = parse(query, { maxTokens: LIMITS.tokens });
    if (getOperationAST(document, operationName)?.operation !== 'subscription') {
      return [new GraphQLError('Only subscriptions run over a WebSocket; send queries and mutations by HTTP.')];
    }
    const errors = validate(schema, document, [...specifiedRules, ...limitRules]);
    return errors.length > 0
      ? errors
      : { schema, document, variableValues: variables ?? undefined, operationName: operationName ?? undefined };
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('The subscription could not be read.')];
  }
}

function handshakeOf(context: Context<Record<string, unknown> | undefined, unknown>): RequestOrigin {
  const { request } = context.extra as SocketExtra;
  return { headers: request.headers, ip: request.socket.remoteAddress ?? '' };
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
