import { type Job, JobHandlers } from '@hunar/queue';
import { IndexAudit, IndexLifecycle, SearchUnavailableError } from '@hunar/search';
import { Injectable, Logger } from '@nestjs/common';
import { type SearchOperation, SearchOperationRepository } from './persistence/search-operation.repository';
import { RUN_SEARCH_OPERATION } from './search-health.jobs';

const NOTE_EVERY_MS = 500;

/** Works off what operators asked for. A run that was cut off begins again from the start. */
@Injectable()
export class OperationRunner {
  private readonly logger = new Logger(OperationRunner.name);

  constructor(
    private readonly operations: SearchOperationRepository,
    private readonly lifecycle: IndexLifecycle,
    private readonly audits: IndexAudit,
    handlers: JobHandlers,
  ) {
    handlers.register(RUN_SEARCH_OPERATION, (job) => this.run(job));
  }

  private async run({ data: { id }, signal }: Job<{ id: string }>): Promise<void> {
    const operation = await this.operations.byId(id);
    if (!operation || !(await this.operations.begin(id))) return;
    try {
      await (operation.kind === 'reindex' ? this.reindex(operation, signal) : this.audit(operation, signal));
      await this.operations.end(id, 'done');
    } catch (error) {
      // Cancelled, or to be taken up by another worker.
      if (signal.aborted) throw error;
      const problem =
        error instanceof SearchUnavailableError ? error.message : 'It failed; the log of the worker says why.';
      this.logger.error(
        `The ${operation.kind} of "${operation.index}" failed.`,
        error instanceof Error ? error.stack : '',
      );
      await this.operations.end(id, 'failed', problem);
    }
  }

  private async reindex({ id, index }: SearchOperation, signal: AbortSignal): Promise<void> {
    const note = this.noting(id);
    const engines = this.lifecycle.engineNames.length;
    await this.lifecycle.reindex(index, {
      signal,
      onProgress: ({ engine, done, total }) => note(engine, done, total * engines),
    });
  }

  private async audit({ id, index }: SearchOperation, signal: AbortSignal): Promise<void> {
    const note = this.noting(id);
    await this.audits.repair(index, { signal, onProgress: (engine, checked) => note(engine, checked, null) });
  }

  /** Writes what all engines have done together, not too often. */
  private noting(id: string): (engine: string, done: number, total: number | null) => void {
    const done = new Map<string, number>();
    let notedAt = 0;
    return (engine, count, total) => {
      done.set(engine, count);
      if (Date.now() - notedAt < NOTE_EVERY_MS) return;
      notedAt = Date.now();
      const sum = [...done.values()].reduce((all, one) => all + one, 0);
      void this.operations.progress(id, sum, total).catch(() => undefined);
    };
  }
}
