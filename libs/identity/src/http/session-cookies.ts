import { AppConfig, ConfigError } from '@hunar/config';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { cookieValue, type SessionCookiePolicy, sessionCookiePolicy } from '../domain/session-cookie';
import type { StartedSession } from '../session.service';

/** Writes and reads the session cookie. */
@Injectable()
export class SessionCookies {
  private readonly policy: SessionCookiePolicy;

  /** @throws ConfigError when PUBLIC_URL is http on a host other than this machine. */
  constructor(config: AppConfig) {
    const policy = sessionCookiePolicy(config.publicUrl);
    if (!policy) throw new ConfigError(['PUBLIC_URL: must start with https:// unless it names this machine']);
    this.policy = policy;
  }

  /** The token of the request's session, or null. */
  read(headers: IncomingHttpHeaders): string | null {
    return cookieValue(headers.cookie, this.policy.name);
  }

  /** Signs the browser in. */
  set(reply: FastifyReply, session: StartedSession): void {
    void reply.header('set-cookie', this.serialise(session.token, session.maxAge));
  }

  /** Signs the browser out. */
  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', this.serialise('', 0));
  }

  private serialise(value: string, maxAge: number): string {
    const { name, attributes } = this.policy;
    const secure = attributes.secure ? '; Secure' : '';
    return `${name}=${value}; Path=${attributes.path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
  }
}
