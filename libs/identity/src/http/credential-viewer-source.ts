import { type RequestOrigin, ViewerSource } from '@hunar/graphql';
import { ANONYMOUS, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { ApiTokenService } from '../api-token.service';
import { SessionService } from '../session.service';
import { SessionCookies } from './session-cookies';

/** A request is its bearer token's owner or, without an Authorization header, its session's. */
@Injectable()
export class CredentialViewerSource extends ViewerSource {
  constructor(
    private readonly sessions: SessionService,
    private readonly apiTokens: ApiTokenService,
    private readonly cookies: SessionCookies,
  ) {
    super();
  }

  async viewerOf({ headers }: RequestOrigin): Promise<Viewer> {
    if (headers.authorization !== undefined) {
      const bearer = /^Bearer +([\w-]+)$/i.exec(headers.authorization)?.[1];
      return (bearer && (await this.apiTokens.viewerOf(bearer))) || ANONYMOUS;
    }
    const token = this.cookies.read(headers);
    return (token && (await this.sessions.viewerOf(token))) || ANONYMOUS;
  }
}
