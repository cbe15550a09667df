import type { Viewer } from '@hunar/kernel';
import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { CloseCode, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { localeOf, type GraphqlContext, type RequestOrigin, type ViewerSource } from './graphql-context';
import { formatError } from './format-error';
import { LIMITS, limitRules } from './limits';

/**
 * WebSockets pass by every limit of HTTP, so each is set again here: same origin, subscriptions alone, valid and small, and with
 * each value the question who asks.
 */
export function subscriptionOptions(
  schema: GraphQLSchema,
  viewers: ViewerSource,
  publicOrigin: string,
): ServerOptions<Record<string, unknown>, Extra> {
  return {
    onConnect: ({ extra }) => {
      const { origin, host } = extra.request.headers;
      return origin === undefined || origin === publicOrigin || hostOf(origin) === host;
    },
    onSubscribe: (_context, _id, payload) => prepare(schema, payload),
    onError: (_context, _id, _payload, errors) => masked(errors as readonly GraphQLError[]),
    onNext: async ({ extra }, _id, _payload, { contextValue }, result) => {
      const { request, viewer } = contextValue as GraphqlContext;
      // Signed out, or without a role that it had: nothing is sent on a socket that closes. A client that may connects again.
      if (!stillHolds(viewer, await viewers.viewerOf(request))) extra.socket.close(CloseCode.Forbidden, 'Forbidden');
      return result.errors ? { ...result, errors: masked(result.errors) } : undefined;
    },
    context: async ({ extra }) => {
      const request = handshakeOf(extra);
      const viewer = await viewers.viewerOf(request);
      return { request, reply: null, viewer, locale: localeOf(request.headers) } satisfies GraphqlContext;
    },
  };
}

/** Is `now` the account that subscribed, with every role that it had then? */
function stillHolds(then: Viewer, now: Viewer): boolean {
  if (then.kind !== 'account') return true;
  if (now.kind !== 'account' || now.accountId !== then.accountId) return false;
  return then.grants.every(({ role, organisationId }) =>
    now.grants.some((grant) => grant.role === role && grant.organisationId === organisationId),
  );
}

/** As HTTP answers them: with their code, and without what went on in here. */
const masked = (errors: readonly GraphQLError[]) =>
  errors.map((error) => {
    // What nobody threw is graphql's own word about the request; over HTTP, Apollo gives it its code.
    const code = error.originalError ? {} : { code: 'GRAPHQL_VALIDATION_FAILED' };
    return formatError({ ...error.toJSON(), extensions: { ...code, ...error.extensions } }, error);
  });

function prepare(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
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

const handshakeOf = ({ request }: Extra): RequestOrigin => ({
  headers: request.headers,
  ip: request.socket.remoteAddress ?? '',
});

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
