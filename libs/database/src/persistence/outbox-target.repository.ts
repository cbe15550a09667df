import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work';

/** Who follows the outbox. */
@Injectable()
export class OutboxTargetRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async names(): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ name: string }>('SELECT name FROM outbox_target ORDER BY name');
    return rows.map(({ name }) => name);
  }

  /** The lock waits for every open transaction that queued changes without knowing of the new target. */
  async add(name: string): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.query('LOCK TABLE outbox_target IN ACCESS EXCLUSIVE MODE');
      const added = await this.unitOfWork.query(
        'INSERT INTO outbox_target (name) VALUES ($1) ON CONFLICT DO NOTHING RETURNING name',
        [name],
      );
      return added.length > 0;
    });
  }

  /** With what waits for it. */
  async remove(name: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.query('LOCK TABLE outbox_target IN ACCESS EXCLUSIVE MODE');
      await this.unitOfWork.query('DELETE FROM outbox_target WHERE name = $1', [name]);
      await this.unitOfWork.query('DELETE FROM outbox WHERE target = $1', [name]);
    });
  }
}
