import { Injectable, Logger } from '@nestjs/common';
import type { TypedWord } from '../query/read-text';
import type { IndexDefinition } from '../search-engine';
import { vocabularyOf } from '../text/vocabulary';
import { isMistakable, wordMeantBy } from './meant-word';
import { SpellingWordRepository } from './persistence/spelling-word.repository';
import { WordBook } from './word-book';

/** After so long the words are read again, beside the searches. */
const FRESH_MS = 60_000;

interface Kept {
  readonly book: WordBook;
  readonly readAt: number;
}

/** Knows the words of each index, some of them a minute late, and what a misspelt one means. The same for every engine. */
@Injectable()
export class Spelling {
  private readonly logger = new Logger(Spelling.name);
  private readonly kept = new Map<string, Kept>();
  private readonly reading = new Map<string, Promise<WordBook>>();

  constructor(private readonly words: SpellingWordRepository) {}

  /**
   * By typed word that is none of the index's, nor the start of one, and clearly means another: that one. None when the words
   * cannot be read: then the text is searched as it was typed.
   */
  async correct(index: IndexDefinition, words: readonly TypedWord[]): Promise<ReadonlyMap<string, string>> {
    const vocabulary = vocabularyOf(index);
    const mistakable = words.filter((word) => isMistakable(word, vocabulary));
    if (mistakable.length === 0) return new Map();
    const book = await this.book(index.name);
    return new Map(
      mistakable.flatMap((typed) => {
        const meant = book.knows(typed) ? null : wordMeantBy(typed, book.near(typed));
        return meant === null ? [] : [[typed.word, meant] as const];
      }),
    );
  }

  private async book(name: string): Promise<WordBook> {
    const kept = this.kept.get(name);
    if (kept && kept.readAt + FRESH_MS > Date.now()) return kept.book;
    const reading = this.reading.get(name) ?? this.read(name);
    this.reading.set(name, reading);
    return kept ? kept.book : reading;
  }

  private async read(name: string): Promise<WordBook> {
    try {
      const book = new WordBook(await this.words.words(name));
      // An index that is being filled for the first time is read again at the next question.
      if (book.size > 0) this.kept.set(name, { book, readAt: Date.now() });
      return book;
    } catch (error) {
      this.logger.warn(
        `The words of "${name}" could not be read (${error instanceof Error ? error.name : 'unknown'}).`,
      );
      return this.kept.get(name)?.book ?? new WordBook([]);
    } finally {
      this.reading.delete(name);
    }
  }
}
