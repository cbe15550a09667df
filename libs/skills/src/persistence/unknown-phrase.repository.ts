import { UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { UnknownPhrase } from './unknown-phrase.entity';

/** A phrase and how often it was seen. */
export interface SeenPhrase {
  readonly key: string;
  readonly text: string;
  readonly times: number;
}
export type OpenPhrase = Pick<UnknownPhrase, 'id' | 'text' | 'occurrences' | 'lastSeenAt'>;

@Injectable()
export class UnknownPhraseRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Counts phrases up, new ones included; one that an operator filed stays filed. Ordered, so that two imports cannot deadlock. */
  async record(phrases: readonly SeenPhrase[], now: Date): Promise<void> {
    const ordered = phrases.toSorted((left, right) => (left.key < right.key ? -1 : 1));
    await this.unitOfWork.query(
      `INSERT INTO unknown_phrase AS u (id, phrase_key, text, occurrences, first_seen_at, last_seen_at)
       SELECT id, key, text, times, $5, $5 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[]) AS v(id, key, text, times)
       ON CONFLICT (phrase_key) DO UPDATE
          SET occurrences = u.occurrences + excluded.occurrences, last_seen_at = excluded.last_seen_at`,
      [
        ordered.map(() => newId(now.getTime())),
        ordered.map(({ key }) => key),
        ordered.map(({ text }) => text),
        ordered.map(({ times }) => times),
        now,
      ],
    );
  }

  /** Phrases that wait for an operator, the most frequent first, after the keyset; one row more than `limit`. */
  async open(after: readonly [occurrences: number, id: string] | null, limit: number): Promise<OpenPhrase[]> {
    return this.unitOfWork.query<OpenPhrase>(
      `SELECT id, text, occurrences, last_seen_at AS "lastSeenAt" FROM unknown_phrase
        WHERE filed_at IS NULL AND ($1::int IS NULL OR (occurrences, id) < ($1, $2::uuid))
        ORDER BY occurrences DESC, id DESC LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async countOpen(): Promise<number> {
    const [row] = await this.unitOfWork.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM unknown_phrase WHERE filed_at IS NULL',
    );
    return row?.n ?? 0;
  }

  /** False when there is no such phrase that waits. */
  async file(id: string, skillId: string | null, by: string | null, now: Date): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `UPDATE unknown_phrase SET filed_at = $4, filed_by = $3, skill_id = $2 WHERE id = $1 AND filed_at IS NULL RETURNING id`,
      [id, skillId, by, now],
    );
    return rows.length === 1;
  }

  /** Phrases that operators filed as skills. */
  async aliases(): Promise<{ label: string; skillId: string }[]> {
    return this.unitOfWork.query(
      'SELECT text AS label, skill_id AS "skillId" FROM unknown_phrase WHERE skill_id IS NOT NULL ORDER BY id',
    );
  }
}
