import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JobDefinition, JobHandler } from './job';

/** Which queue jobs there are, and what works them off. */
@Injectable()
export class JobHandlers {
  private readonly declared = new Map<string, JobDefinition>();
  private readonly handlers = new Map<string, JobHandler>();

  /** Makes kinds of queue job known; a boot without a handler for each is refused. */
  declare(jobs: readonly JobDefinition[]): void {
    for (const job of jobs) {
      const known = this.declared.get(job.name);
      if (known && known !== job) throw new Error(`The queue job "${job.name}" is declared twice.`);
      this.declared.set(job.name, job);
    }
  }

  /** Says what works a queue job off. In the constructor of the class that does it. */
  register<Data extends object>(job: JobDefinition<Data>, handler: JobHandler<Data>): void {
    this.declare([job]);
    if (this.handlers.has(job.name)) throw new Error(`The queue job "${job.name}" has two handlers.`);
    this.handlers.set(job.name, handler as JobHandler);
  }

  /** Runs the handler here and now, without the queue: for the CLI. Rejects with what the handler rejects with. */
  async runNow<Data extends object>(job: JobDefinition<Data>, data: Data, signal?: AbortSignal): Promise<void> {
    const run = { id: randomUUID(), data, run: 1, signal: signal ?? new AbortController().signal };
    await this.handlerOf(job.name)(run);
  }

  /** The kinds of queue job. @throws Error that names those without a handler. */
  complete(): JobDefinition[] {
    const missing = [...this.declared.keys()].filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`No handler is registered for: ${missing.join(', ')}.`);
    return [...this.declared.values()];
  }

  handlerOf(name: string): JobHandler {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`No handler is registered for: ${name}.`);
    return handler;
  }
}
