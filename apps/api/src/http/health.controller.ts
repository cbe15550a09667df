import { type HealthCheck, SystemHealth } from '@hunar/runtime';
import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** For load balancers and orchestrators. */
@Controller()
export class HealthController {
  constructor(private readonly health: SystemHealth) {}

  /** Is the process alive? Says nothing of what it depends on: restarting it would not mend that. */
  @Get('healthz')
  @Header('cache-control', 'no-store')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Can it answer requests? 503 with the parts that fail. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; checks: HealthCheck[] }> {
    const checks = await this.health.check();
    const isReady = checks.every(({ ok }) => ok);
    void reply.code(isReady ? 200 : 503).header('cache-control', 'no-store');
    return { status: isReady ? 'ok' : 'unavailable', checks };
  }
}
