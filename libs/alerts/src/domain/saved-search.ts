/** Whether and how its owner is told of new people. `off`: the search is kept, and nobody watches for it. */
export const ALERT_FREQUENCIES = ['off', 'instant', 'daily'] as const;
export type AlertFrequency = (typeof ALERT_FREQUENCIES)[number];

/** Searches that an account may keep. */
export const MOST_SAVED_SEARCHES = 50;
/** People that a watched search may find when it is saved: each of them is remembered, so as not to be told as new. */
export const MOST_WATCHED_PEOPLE = 50_000;

/** How the kept query is written; raised when an older shape can no longer be read as it stands. */
export const QUERY_VERSION = 1;

/** A search that a founder keeps. */
export interface SavedSearch {
  readonly id: string;
  readonly accountId: string;
  /** The company for which the founder looks. */
  readonly organisationId: string;
  readonly name: string;
  /** As it was kept; to be read by `TalentQueries`. */
  readonly query: unknown;
  /** Page of the application that shows it; null: none is known. */
  readonly path: string | null;
  readonly frequency: AlertFrequency;
  /** IANA name: the day of a daily mail begins there. */
  readonly timeZone: string;
  readonly unsubscribeToken: string;
  /** Grows when the watch begins anew, with another query or after it was off. */
  readonly watchRound: number;
  /** Null: the watch has not begun, or was set aside because the owner may not search. */
  readonly watchBeganAt: Date | null;
  /** When everybody had been remembered who matched already; null: not yet. */
  readonly watchedSince: Date | null;
  /** When it was found to ask for what can no longer be asked; null: it reads. */
  readonly unreadableAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Are people being looked for? Not before everybody is remembered who matched already, but then for these moments too. */
export const isWatched = ({ frequency, unreadableAt, watchBeganAt }: SavedSearch): boolean =>
  frequency !== 'off' && unreadableAt === null && watchBeganAt !== null;

/** What an owner decides. */
export interface SavedSearchTerms {
  readonly organisationId: string;
  readonly name: string;
  readonly query: object;
  readonly path: string | null;
  readonly frequency: AlertFrequency;
  readonly timeZone: string;
}
