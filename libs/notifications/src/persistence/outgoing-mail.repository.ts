import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';

@Injectable()
export class OutgoingMailRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertMany(rows: readonly { id: string; sealed: Buffer }[], createdAt: Date): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO outgoing_mail (id, sealed, created_at)
       SELECT id, sealed, $3 FROM unnest($1::uuid[], $2::bytea[]) AS row (id, sealed)`,
      [rows.map(({ id }) => id), rows.map(({ sealed }) => sealed), createdAt],
    );
  }

  /** Locks the mail for the open transaction; null when it is gone or locked by another. */
  async claim(id: string): Promise<Buffer | null> {
    const [row] = await this.unitOfWork.query<{ sealed: Buffer }>(
      'SELECT sealed FROM outgoing_mail WHERE id = $1 FOR UPDATE SKIP LOCKED',
      [id],
    );
    return row?.sealed ?? null;
  }

  async delete(id: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM outgoing_mail WHERE id = $1', [id]);
  }

  async deleteBefore(instant: Date): Promise<void> {
    await this.unitOfWork.query('DELETE FROM outgoing_mail WHERE created_at < $1', [instant]);
  }
}
