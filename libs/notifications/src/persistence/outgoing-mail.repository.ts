import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';

@Injectable()
export class OutgoingMailRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertMany(
    rows: readonly { id: string; sealed: Buffer; about: string | null }[],
    createdAt: Date,
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO outgoing_mail (id, sealed, about, created_at)
       SELECT id, sealed, about, $4 FROM unnest($1::uuid[], $2::bytea[], $3::text[]) AS row (id, sealed, about)`,
      [rows.map(({ id }) => id), rows.map(({ sealed }) => sealed), rows.map(({ about }) => about), createdAt],
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

  /** Passes over a mail that another has in hand, and does not wait for its delivery. */
  async deleteAbout(about: string): Promise<void> {
    await this.unitOfWork.query(
      'DELETE FROM outgoing_mail WHERE id IN (SELECT id FROM outgoing_mail WHERE about = $1 FOR UPDATE SKIP LOCKED)',
      [about],
    );
  }

  async deleteBefore(instant: Date): Promise<void> {
    await this.unitOfWork.query('DELETE FROM outgoing_mail WHERE created_at < $1', [instant]);
  }
}
