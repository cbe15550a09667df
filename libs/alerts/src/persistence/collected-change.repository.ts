import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';

/** People who changed, collected for the searches that have no token: those are asked once a minute, whatever happens meanwhile. */
@Injectable()
export class CollectedChangeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps changed people. */
  async collect(profileIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('INSERT INTO saved_search_change (profile_id) SELECT unnest($1::uuid[])', [profileIds]);
  }

  /** The oldest of what was kept: up to `limit` changes, by id. */
  async oldest(limit: number): Promise<{ id: string; profileId: string }[]> {
    return this.unitOfWork.query('SELECT id, profile_id AS "profileId" FROM saved_search_change ORDER BY id LIMIT $1', [
      limit,
    ]);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query('DELETE FROM saved_search_change WHERE id = ANY($1::bigint[])', [ids]);
  }
}
