import { Injectable } from '@nestjs/common';
import { queryTerms, type TypedWord, typedWords } from '../query/read-text';
import type { IndexDefinition } from '../search-engine';
import { typosAllowed } from '../text/typos';
import { vocabularyOf } from '../text/vocabulary';
import { guesses } from './guesses';
import type { MemoryIndex } from './memory/memory-index';
import { nearWords } from './memory/near-words';
import { SearchWordRepository } from './persistence/search-word.repository';
import { planText, type TextPlan } from './text-plan';

/** Works out what a text may find. */
@Injectable()
export class TextPlanner {
  constructor(private readonly words: SearchWordRepository) {}

  /** Null: there is no word in it. */
  async plan(index: IndexDefinition, text: string, memory: MemoryIndex | null): Promise<TextPlan | null> {
    const vocabulary = vocabularyOf(index);
    const typed = typedWords(text, vocabulary);
    if (typed.length === 0) return null;
    const mistakable = typed.filter(({ word, exact }) => !exact && typosAllowed(word) > 0);
    const near = memory ? nearIn(memory) : await this.nearInTables(index, mistakable);
    const guessed = new Map(mistakable.map((word) => [word, guesses(word, near(word))]));
    return planText(queryTerms(typed, vocabulary), guessed);
  }

  private async nearInTables(index: IndexDefinition, words: readonly TypedWord[]): Promise<NearWords> {
    const near = await this.words.near(index.name, words);
    return ({ word }) => near.get(word) ?? [];
  }
}

type NearWords = (word: TypedWord) => Iterable<string>;

const nearIn = ({ words, definition }: MemoryIndex): NearWords => {
  const { tokeniser } = vocabularyOf(definition);
  return (word) => nearWords(words, word, tokeniser);
};
