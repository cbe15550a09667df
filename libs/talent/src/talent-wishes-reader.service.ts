import { Injectable } from '@nestjs/common';
import type { TalentWishes } from './domain/wishes';
import { TalentWishesRepository } from './persistence/talent-wishes.repository';

/** What people wish of jobs, for the libraries above, which answer for who may read it. */
@Injectable()
export class TalentWishesReader {
  constructor(private readonly wishes: TalentWishesRepository) {}

  /** By profile id, in one statement; whoever wishes nothing is absent. */
  of(profileIds: readonly string[]): Promise<ReadonlyMap<string, TalentWishes>> {
    return this.wishes.byIds(profileIds);
  }
}
