import { SkillNormaliser, UnknownPhraseService } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import type { PlacedRow } from './import-batch';

/** Reads the skills cells of a file. */
@Injectable()
export class ImportWords {
  constructor(
    private readonly normaliser: SkillNormaliser,
    private readonly unknown: UnknownPhraseService,
  ) {}

  /** Canonical skills of a cell, each once. */
  skillIds(cell: string | null): string[] {
    if (cell === null) return [];
    return [...new Set(this.normaliser.normalise(cell).skills.map(({ id }) => id))];
  }

  /** Does it read like a list of skills? For telling a skills column from others. */
  readonly looksLikeSkill = (words: string): boolean => this.normaliser.normalise(words).skills.length > 0;

  /** Keeps the words that no skill was found for, for an operator to file. */
  async keepUnknown(rows: readonly PlacedRow[]): Promise<void> {
    const phrases = rows.flatMap(({ row }) =>
      row.skills === null ? [] : this.normaliser.normalise(row.skills).unknown.map(({ text }) => text),
    );
    await this.unknown.record(phrases);
  }
}
