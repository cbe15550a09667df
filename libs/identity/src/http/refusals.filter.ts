import { DomainError } from '@hunar/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UPLOAD_TOO_LARGE: 413,
  DOCUMENT_TOO_LARGE: 413,
  RATE_LIMITED: 429,
};

/** Answers what a plain HTTP route refuses by its status and `{code, message}`, as GraphQL does by its errors. `@UseFilters(Refusals)`. */
@Catch(DomainError)
export class Refusals implements ExceptionFilter<DomainError> {
  async catch({ code, message }: DomainError, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    await reply.status(STATUS[code] ?? 400).send({ code, message });
  }
}
