import { DomainError, newId } from '@hunar/kernel';
import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');

/** What the caller did wrong, as opposed to what went wrong in here. */
const CALLERS_FAULT = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_LARGE',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** Lets through what the caller can act on; an accident is logged under an incident number, and only that number is told. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { path, locations } = formatted;
  if (cause instanceof DomainError) {
    return { message: cause.message, path, locations, extensions: { code: cause.code, params: cause.params } };
  }
  if (cause instanceof HttpException && cause.getStatus() < 500) {
    return { message: messageOf(cause), path, locations, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const code = String(formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
  if (CALLERS_FAULT.has(code)) return { message: formatted.message, path, locations, extensions: { code } };
  const incident = newId();
  logger.error({ incident, path, cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  return {
    message: `Something went wrong on our side. Try again; if it stays, report incident ${incident}.`,
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
  };
}

/** class-validator's messages are the useful part of Nest's 400. */
function messageOf(exception: HttpException): string {
  const response = exception.getResponse();
  const messages = typeof response === 'object' && 'message' in response ? response.message : null;
  return Array.isArray(messages) ? messages.join('; ') : exception.message;
}
