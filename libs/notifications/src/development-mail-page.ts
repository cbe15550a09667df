import { AppConfig } from '@hunar/config';
import { isLoopbackHost } from '@hunar/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mailPage } from './domain/mail-page';
import { DevelopmentMailRepository } from './persistence/development-mail.repository';

const SHOWN = 50;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'";

/**
 * GET /dev/mail, which exists only where no SMTP_URL is set and answers this machine alone: mails hold links that open accounts. The
 * Host header is checked too, so that no other site's name can be pointed here.
 */
@Injectable()
export class DevelopmentMailPage implements OnModuleInit {
  constructor(
    private readonly config: AppConfig,
    private readonly mails: DevelopmentMailRepository,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    if (this.config.smtpUrl || adapter?.getType() !== 'fastify') return;
    const server = adapter.getInstance<FastifyInstance>();
    server.get<{ Querystring: { before?: string } }>('/dev/mail', (request, reply) =>
      this.answer(request, reply, () => this.list(request.query.before ?? '')),
    );
    server.get<{ Params: { id: string } }>('/dev/mail/:id', (request, reply) =>
      this.answer(request, reply, () => this.show(request.params.id)),
    );
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    page: () => Promise<string | null>,
  ): Promise<unknown> {
    const html = isFromHere(request) ? await page() : null;
    if (html === null) return reply.code(404).type('text/plain').send('Not found');
    const headers = {
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    };
    return reply.headers(headers).type('text/html; charset=utf-8').send(html);
  }

  private async list(before: string): Promise<string> {
    const mails = await this.mails.latest(SHOWN + 1, isNumber(before) ? before : null);
    return mailPage(mails.slice(0, SHOWN), mails.length > SHOWN);
  }

  private async show(id: string): Promise<string | null> {
    return isNumber(id) ? ((await this.mails.find(id))?.html ?? null) : null;
  }
}

const isNumber = (id: string): boolean => /^\d{1,18}$/.test(id);

function isFromHere(request: FastifyRequest): boolean {
  const peer = request.socket.remoteAddress ?? '';
  const host = request.headers.host ?? '';
  return (
    /^(127\.|::1$|::ffff:127\.)/.test(peer) &&
    URL.canParse(`http://${host}`) &&
    isLoopbackHost(new URL(`http://${host}`).hostname)
  );
}
