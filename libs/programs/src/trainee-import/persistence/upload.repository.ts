import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { Upload } from './upload.entity';

@Injectable()
export class UploadRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(upload: Upload): Promise<void> {
    await this.unitOfWork.manager.getRepository(Upload).insert(upload);
  }

  async byId(id: string): Promise<Upload | null> {
    return this.unitOfWork.manager.getRepository(Upload).findOneBy({ id });
  }

  async addChunk(uploadId: string, position: number, sealed: Buffer): Promise<void> {
    await this.unitOfWork.query('INSERT INTO upload_chunk (upload_id, position, sealed) VALUES ($1, $2, $3)', [
      uploadId,
      position,
      sealed,
    ]);
  }

  /** Null after the last. */
  async chunk(uploadId: string, position: number): Promise<Buffer | null> {
    const [row] = await this.unitOfWork.query<{ sealed: Buffer }>(
      'SELECT sealed FROM upload_chunk WHERE upload_id = $1 AND position = $2',
      [uploadId, position],
    );
    return row?.sealed ?? null;
  }

  async complete(id: string, bytes: number, now: Date): Promise<void> {
    await this.unitOfWork.query('UPDATE upload SET bytes = $2, completed_at = $3 WHERE id = $1', [id, bytes, now]);
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM upload WHERE id = $1', [id]);
  }

  /** Removes uploads made before `before`, but for those whose import still waits or runs; resolves with how many. */
  async removeOlder(before: Date): Promise<number> {
    const removed = await this.unitOfWork.query(
      `DELETE FROM upload u WHERE created_at < $1 AND NOT EXISTS
         (SELECT 1 FROM trainee_import i WHERE i.upload_id = u.id AND i.state IN ('queued', 'running')) RETURNING id`,
      [before],
    );
    return removed.length;
  }
}
