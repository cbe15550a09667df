import { UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';

/** One ranking of all open jobs anew, over however many processes. */
export interface RematchRun {
  readonly id: string;
  readonly modelVersion: string;
  readonly startedAt: Date;
}

@Injectable()
export class RematchRunRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The run of this model that was begun after `since` and never finished. */
  async unfinished(modelVersion: string, since: Date): Promise<RematchRun | null> {
    const [run] = await this.unitOfWork.query<RematchRun>(
      `SELECT id, model_version AS "modelVersion", started_at AS "startedAt" FROM rematch_run
        WHERE model_version = $1 AND started_at > $2 AND finished_at IS NULL ORDER BY started_at DESC LIMIT 1`,
      [modelVersion, since],
    );
    return run ?? null;
  }

  /** A new run; what was left unfinished before is not continued any more. */
  async begin(modelVersion: string, startedAt: Date): Promise<RematchRun> {
    const run = { id: newId(), modelVersion, startedAt };
    await this.unitOfWork.query('DELETE FROM rematch_run WHERE finished_at IS NULL');
    await this.unitOfWork.query('INSERT INTO rematch_run (id, model_version, started_at) VALUES ($1, $2, $3)', [
      run.id,
      modelVersion,
      startedAt,
    ]);
    return run;
  }

  async finish(id: string, at: Date): Promise<void> {
    await this.unitOfWork.query('UPDATE rematch_run SET finished_at = $2 WHERE id = $1', [id, at]);
  }
}
