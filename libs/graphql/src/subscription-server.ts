import { AppConfig } from '@hunar/config';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Disposable } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { ViewerSource } from './graphql-context';
import { LIMITS } from './limits';
import { subscriptionOptions } from './subscriptions';

/**
 * The WebSocket of subscriptions, at `/graphql` beside HTTP. It is not Nest's, which takes messages of 100 MiB from anybody and
 * cannot be told otherwise.
 */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, OnModuleDestroy {
  private opened: Disposable | null = null;

  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly schemas: GraphQLSchemaHost,
    private readonly viewers: ViewerSource,
    private readonly config: AppConfig,
  ) {}

  onApplicationBootstrap(): void {
    const http = this.adapters.httpAdapter?.getHttpServer() as Server | undefined;
    if (!http) return;
    const sockets = new WebSocketServer({ noServer: true, path: '/graphql', maxPayload: LIMITS.messageBytes });
    this.opened = useServer(subscriptionOptions(this.schemas.schema, this.viewers, this.config.publicUrl), sockets);
    http.on('upgrade', (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.opened?.dispose();
  }
}
