import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { Entrant } from '../domain/saved-list';

/** What has to be beaten to come into a job's top ten; null while there are fewer than ten. */
export interface TenthPlace {
  readonly jobId: string;
  readonly tenth: { readonly id: string; readonly score: number } | null;
}

/** Reads saved lists. */
@Injectable()
export class SavedListReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of these jobs, those whose list is of this model, and of this moment or later. */
  async matchedSince(jobIds: readonly string[], modelVersion: string, moment: Date): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ jobId: string }>(
      `SELECT job_id AS "jobId" FROM job_shortlist WHERE job_id = ANY($1::uuid[]) AND model_version = $2 AND matched_at >= $3`,
      [jobIds, modelVersion, moment],
    );
    return rows.map(({ jobId }) => jobId);
  }

  /** Whoever came into these jobs' top tens since a founder last looked. */
  async newcomers(jobIds: readonly string[]): Promise<Entrant[]> {
    return this.unitOfWork.query<Entrant>(
      `SELECT job_id AS "jobId", talent_id AS "talentId" FROM job_top_ten WHERE job_id = ANY($1::uuid[]) AND is_new`,
      [jobIds],
    );
  }

  /** In how many top tens of other jobs each person is; who is in none is absent. */
  async topTensOf(talentIds: readonly string[], exceptJobId: string | null): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.query<{ talentId: string; count: number }>(
      `SELECT talent_id AS "talentId", count(*)::int AS count FROM job_top_ten
        WHERE inside AND talent_id = ANY($1::uuid[]) AND job_id IS DISTINCT FROM $2::uuid GROUP BY talent_id`,
      [talentIds, exceptJobId],
    );
    return new Map(rows.map(({ talentId, count }) => [talentId, count]));
  }

  /** The tenth place of every saved list of this model. */
  async tenthPlaces(modelVersion: string): Promise<TenthPlace[]> {
    const rows = await this.unitOfWork.query<{ jobId: string; id: string | null; score: number | null }>(
      `SELECT job_id AS "jobId", tenth_talent_id AS id, tenth_score AS score FROM job_shortlist WHERE model_version = $1`,
      [modelVersion],
    );
    return rows.map(({ jobId, id, score }) => ({ jobId, tenth: id === null ? null : { id, score: score ?? 0 } }));
  }
}
