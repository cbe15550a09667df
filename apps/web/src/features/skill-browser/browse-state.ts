import { present, readText } from '@/shared/search/read-address';

/** What the address bar holds. */
export interface BrowseState {
  readonly text?: string;
  readonly category?: string;
  /** A shelf of the category. */
  readonly group?: string;
}

/** Reads the address; what it does not understand is left out. */
export const readBrowseState = (search: Record<string, unknown>): BrowseState =>
  present<BrowseState>({
    text: readText(search['text']),
    category: readText(search['category']),
    group: readText(search['group']),
  });
