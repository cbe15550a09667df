import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { type Entrant, type ListVersion, type SavedList, TOP } from '../domain/saved-list';

/** Writes saved lists, many in a statement. */
@Injectable()
export class SavedShortlistRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Holds the lists of these jobs until the transaction ends; in order of id, so that two writers wait and never in a circle. */
  async lock(jobIds: readonly string[]): Promise<Map<string, ListVersion>> {
    const rows = await this.unitOfWork.query<ListVersion>(
      `SELECT job_id AS "jobId", job_version AS "jobVersion", model_version AS "modelVersion"
         FROM job_shortlist WHERE job_id = ANY($1::uuid[]) ORDER BY job_id FOR UPDATE`,
      [jobIds],
    );
    return new Map(rows.map((row) => [row.jobId, row]));
  }

  /** Replaces lists, but none that is of a later moment; the ids of the jobs whose list was replaced. */
  async replace(lists: readonly SavedList[]): Promise<string[]> {
    const ordered = lists.toSorted((a, b) => (a.jobId < b.jobId ? -1 : 1));
    const rows = await this.unitOfWork.query<{ jobId: string }>(
      `INSERT INTO job_shortlist AS s
         (job_id, job_version, model_version, matched_at, talent_ids, scores, tenth_talent_id, tenth_score)
       SELECT "jobId", "jobVersion", "modelVersion", "matchedAt", "talentIds", scores, "talentIds"[$2], scores[$2]
         FROM jsonb_to_recordset($1::jsonb)
           AS r("jobId" uuid, "jobVersion" integer, "modelVersion" text, "matchedAt" timestamptz, "talentIds" uuid[], scores smallint[])
       ON CONFLICT (job_id) DO UPDATE
          SET job_version = excluded.job_version, model_version = excluded.model_version, matched_at = excluded.matched_at,
              talent_ids = excluded.talent_ids, scores = excluded.scores,
              tenth_talent_id = excluded.tenth_talent_id, tenth_score = excluded.tenth_score
        WHERE (excluded.job_version, excluded.matched_at) >= (s.job_version, s.matched_at)
       RETURNING job_id AS "jobId"`,
      [JSON.stringify(ordered), TOP],
    );
    return rows.map(({ jobId }) => jobId);
  }

  /**
   * Makes the top tens say what the lists say. Who comes in for the first time is given back, and marked as new in the jobs of
   * `marked`.
   */
  async enterTopTens(jobIds: readonly string[], marked: readonly string[], now: Date): Promise<Entrant[]> {
    await this.unitOfWork.query(
      `UPDATE job_top_ten t SET inside = false, is_new = false
         FROM job_shortlist s
        WHERE s.job_id = ANY($1::uuid[]) AND t.job_id = s.job_id AND t.inside AND t.talent_id <> ALL (s.talent_ids[1:$2])`,
      [jobIds, TOP],
    );
    const rows = await this.unitOfWork.query<Entrant & { first: boolean }>(
      `INSERT INTO job_top_ten AS t (job_id, talent_id, inside, is_new, entered_at)
       SELECT s.job_id, best.talent_id, true, s.job_id = ANY($2::uuid[]), $3
         FROM job_shortlist s CROSS JOIN LATERAL unnest(s.talent_ids[1:$4]) AS best(talent_id)
        WHERE s.job_id = ANY($1::uuid[])
       ON CONFLICT (job_id, talent_id) DO UPDATE SET inside = true WHERE NOT t.inside
       RETURNING job_id AS "jobId", talent_id AS "talentId", xmax = 0 AS first`,
      [jobIds, marked, now, TOP],
    );
    return rows.filter(({ first }) => first).map(({ jobId, talentId }) => ({ jobId, talentId }));
  }

  /** Forgets the lists of these jobs. */
  async remove(jobIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('DELETE FROM job_shortlist WHERE job_id = ANY($1::uuid[])', [jobIds]);
  }

  /** Forgets the lists of all other jobs. */
  async removeOthers(jobIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('DELETE FROM job_shortlist WHERE job_id <> ALL ($1::uuid[])', [jobIds]);
  }

  /** Takes the marks from a job's top ten. */
  async unmark(jobId: string): Promise<void> {
    await this.unitOfWork.query('UPDATE job_top_ten SET is_new = false WHERE job_id = $1 AND is_new', [jobId]);
  }
}
