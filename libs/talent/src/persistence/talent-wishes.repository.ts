import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { TalentWishes } from '../domain/wishes';

@Injectable()
export class TalentWishesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By profile id, in one statement; whoever wishes nothing is absent. */
  async byIds(ids: readonly string[]): Promise<Map<string, TalentWishes>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ id: string; wishes: TalentWishes }>(
      'SELECT id, wishes FROM talent_profile WHERE id = ANY($1::uuid[]) AND wishes IS NOT NULL',
      [ids],
    );
    return new Map(rows.map(({ id, wishes }) => [id, wishes]));
  }
}
