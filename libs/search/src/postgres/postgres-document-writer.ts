import { Injectable } from '@nestjs/common';
import type { IndexDefinition, SearchDocument } from '../search-engine';
import { type DocumentRow, documentRow, type FieldValue } from './document-row';
import { SearchDocumentRepository } from './persistence/search-document.repository';
import { SearchValueRepository } from './persistence/search-value.repository';
import { SearchWordRepository, type WrittenWord } from './persistence/search-word.repository';

const AT_A_TIME = 500;

/** `live`: it is searched; `filling`: most of its documents are to come; `filled`: aside, and the last changes come. */
export type GenerationState = 'live' | 'filling' | 'filled';

/** Writes documents into a generation, in the open transaction. */
@Injectable()
export class PostgresDocumentWriter {
  constructor(
    private readonly documents: SearchDocumentRepository,
    private readonly values: SearchValueRepository,
    private readonly words: SearchWordRepository,
  ) {}

  async write(
    index: IndexDefinition,
    generation: number,
    documents: readonly SearchDocument[],
    removed: readonly string[],
    state: GenerationState,
  ): Promise<void> {
    // Each id once, the last one given; in order of id, so that two writers cannot wait for each other.
    const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
    unique.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let at = 0; at < unique.length; at += AT_A_TIME) {
      await this.upsert(index, generation, unique.slice(at, at + AT_A_TIME), state);
    }
    const written = new Set(unique.map(({ id }) => id));
    const gone = [...new Set(removed)].filter((id) => !written.has(id));
    await this.documents.remove(generation, gone);
    // Nobody has a copy of a generation that is aside.
    if (state === 'live') await this.documents.note(generation, [...written, ...gone]);
  }

  private async upsert(
    index: IndexDefinition,
    generation: number,
    documents: readonly SearchDocument[],
    state: GenerationState,
  ): Promise<void> {
    const rows = documents.map((document) => documentRow(index, document));
    const keywords = new Map<string, FieldValue>();
    for (const row of rows) {
      for (const value of [...row.audience, ...row.keywords.flat()])
        keywords.set(`${value.field}\0${value.value}`, value);
    }
    const numbers = await this.values.numbersFor(index.name, [...keywords.values()]);
    // While it is filled, words are collected at the end, all at once.
    if (state !== 'filling') await this.words.add(generation, wordsOf(rows));
    await this.documents.upsert(generation, rows, numbers);
  }
}

function wordsOf(rows: readonly DocumentRow[]): WrittenWord[] {
  const words = new Map<string, boolean>();
  for (const { guessable, isWide } of rows) {
    for (const word of guessable) words.set(word, isWide || words.get(word) === true);
  }
  return [...words].map(([word, isWide]) => ({ word, isWide }));
}
