import { createHash } from 'node:crypto';
import type { Viewer } from '@hunar/kernel';
import type { SearchCriteria, SearchDocument } from '@hunar/search';
import { TalentIndex } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { coversOf } from '../domain/covers';
import { documentTokens, EVERY_DOCUMENT } from '../domain/tokens';
import { SavedQueries } from './saved-query.service';

/** Raised when tokens or covers are made in another way. */
const RULES = 1;

/** The tokens under which searches stand, and those of documents. */
@Injectable()
export class SearchKeys {
  /** Names the rules: keys of others are made anew. */
  readonly rules: string;

  constructor(
    private readonly queries: SavedQueries,
    private readonly index: TalentIndex,
  ) {
    const { name, version, keywords } = index.index;
    const fields = JSON.stringify([RULES, name, version, keywords]);
    this.rules = createHash('sha256').update(fields).digest('hex').slice(0, 16);
  }

  /** The rarest of the covers of a search: what it finds has one of these tokens. Empty: it finds nobody, whoever comes. */
  async keysOf(viewer: Viewer, criteria: SearchCriteria): Promise<readonly string[]> {
    const covers = coversOf(criteria.filters);
    if (covers.length === 0) return [EVERY_DOCUMENT];
    const counts = await this.queries.counts(
      viewer,
      covers.map(({ filter }) => ({ text: '', filters: [filter] })),
    );
    const rarest = counts.indexOf(Math.min(...counts));
    return covers[rarest]!.tokens;
  }

  tokensOf(document: SearchDocument): ReadonlySet<string> {
    return documentTokens(document, this.index.index.keywords);
  }
}
