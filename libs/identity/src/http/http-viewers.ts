import { AppConfig } from '@hunar/config';
import { originOf, ViewerSource } from '@hunar/graphql';
import { ForbiddenError, UnauthenticatedError, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isSameOrigin } from '../domain/same-origin';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks, for plain HTTP routes such as uploads. */
@Injectable()
export class HttpViewers {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly config: AppConfig,
  ) {}

  /**
   * The signed-in viewer of a request.
   * @throws UnauthenticatedError when nobody is signed in; ForbiddenError when a state-changing request comes from another site's page.
   */
  async require(request: FastifyRequest): Promise<Viewer> {
    if (!SAFE.has(request.method) && !isSameOrigin(request.headers, this.config.publicUrl)) {
      throw new ForbiddenError('This request comes from another site.');
    }
    const viewer = await this.viewers.viewerOf(originOf(request));
    if (viewer.kind === 'anonymous') throw new UnauthenticatedError();
    return viewer;
  }
}
