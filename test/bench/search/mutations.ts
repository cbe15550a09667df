import { Random } from '../quality/random';
import type { Market } from './market';
import { Crowd } from './people';
import { insertPeople } from './people-rows';

const MOST_AT_ONCE = 20;
const KINDS = ['insert', 'edit', 'edit', 'edit', 'hide', 'hide', 'delete'] as const;

/** Changes people at random: some are new, some are edited, hidden or shown again, some go. */
export class Mutations {
  /** So many entities were changed, in transactions that were committed. */
  done = 0;
  /** Transactions that failed, and were done anew with others. */
  failed = 0;
  private next: number;
  private readonly random: Random;

  constructor(
    private readonly market: Market,
    people: number,
    seed = 11,
  ) {
    this.next = people;
    this.random = new Random(seed);
  }

  /** One transaction of up to twenty mutations, as an import or an edit makes it; repeated with others until one succeeds. */
  async batch(): Promise<void> {
    const kind = this.random.pick(KINDS);
    const count = this.random.chance(0.5) ? 1 : this.random.whole(2, MOST_AT_ONCE);
    try {
      await this.market.unitOfWork.run(async () => {
        const ids = kind === 'insert' ? await this.insert(count) : this.some(count);
        if (kind !== 'insert')
          await this.market.query(
            STATEMENTS[kind],
            [ids, `Seeks work ${this.random.next().toString(36)}`].slice(0, kind === 'edit' ? 2 : 1),
          );
        await this.market.outbox.changed('talent', ids);
      });
      this.done += count;
    } catch {
      this.failed += 1;
    }
  }

  /** New people; never the same twice, for whether a transaction that failed was committed may be unknown. */
  private async insert(count: number): Promise<string[]> {
    const people = Array.from({ length: count }, () => this.market.crowd.person(this.next++));
    await insertPeople(this.market.query, people);
    return people.map(({ profile }) => profile.id);
  }

  /** In order of id, so that two transactions do not wait for each other. Some may be gone. */
  private some(count: number): string[] {
    const indexes = new Set(Array.from({ length: count }, () => this.random.whole(0, this.next - 1)));
    return [...indexes].sort((a, b) => a - b).map((index) => Crowd.idOf(index));
  }
}

const STATEMENTS = {
  edit: `UPDATE talent_profile SET headline = $2, updated_at = clock_timestamp() WHERE id = ANY($1::uuid[])`,
  hide: `UPDATE talent_profile SET visibility = CASE visibility WHEN 'hidden' THEN 'founders' ELSE 'hidden' END,
                updated_at = clock_timestamp() WHERE id = ANY($1::uuid[])`,
  delete: 'DELETE FROM talent_profile WHERE id = ANY($1::uuid[])',
} as const;
