import type { HighlightFragment } from '../search-engine';
import { fragmentsOf } from '../text/highlight';
import type { Token, Tokeniser } from '../text/tokeniser';
import type { TextPlan } from './text-plan';

/** Marks in a text what a plan finds. */
export class TextHighlighter {
  private readonly words = new Set<string>();
  private readonly starts: string[] = [];
  private readonly phrases: (readonly string[])[] = [];

  constructor(
    plan: TextPlan,
    private readonly tokeniser: Tokeniser,
  ) {
    for (const { words, phrases } of plan) {
      for (const { lexeme, prefix } of words.flatMap(({ alternatives }) => alternatives)) {
        if (prefix) this.starts.push(lexeme);
        else this.words.add(lexeme);
      }
      for (const { lexeme } of phrases) {
        if (lexeme.includes(' ')) this.phrases.push(lexeme.split(' '));
        else this.words.add(lexeme);
      }
    }
  }

  /** A text with the words that were found; null where none was. */
  fragments(text: string): HighlightFragment[] | null {
    const tokens = this.tokeniser.tokens(text);
    const ranges = tokens.filter(({ word }, at) => this.isFound(word) || this.isOfPhrase(tokens, at));
    return ranges.length > 0 ? fragmentsOf(text, ranges) : null;
  }

  private isFound(word: string): boolean {
    return this.words.has(word) || this.starts.some((start) => word.startsWith(start));
  }

  private isOfPhrase(tokens: readonly Token[], at: number): boolean {
    return this.phrases.some((phrase) =>
      phrase.some((_, place) => phrase.every((word, of) => tokens[at - place + of]?.word === word)),
    );
  }
}
