/** What the sentence of a notice is made of: ids and small values. Never an address, a phone number or a person's name. */
export type NoticeParams = Readonly<Record<string, string | number>>;

/** Something that an account is to be told. */
export interface NewNotice {
  readonly accountId: string;
  /** Names its sentence (`registerNoticeMessages`). */
  readonly code: string;
  readonly params: NoticeParams;
  /** Page of the application, such as `/jobs/…`; null when there is none. */
  readonly path: string | null;
  /** Names the happening: an account is told of it once, however often it is given. */
  readonly key: string;
  /** While a notice with the same one is unread, that one counts one more instead of a second line. Null: a line of its own. */
  readonly foldKey: string | null;
}

/** A line of notices. */
export interface Notice {
  readonly id: string;
  readonly code: string;
  readonly params: NoticeParams;
  readonly path: string | null;
  /** How many happenings it tells of. */
  readonly times: number;
  /** When the latest of them happened. */
  readonly arrivedAt: Date;
  readonly readAt: Date | null;
}

/** A line to be written: happenings of one account that share it, counted. */
export type NoticeLine = Omit<NewNotice, 'key'> & { readonly times: number };

/** The lines that happenings make; the last of a line gives its words. */
export function foldNotices(given: readonly NewNotice[]): NoticeLine[] {
  const lines = new Map<string, NoticeLine>();
  for (const { key, ...notice } of given) {
    const line = notice.foldKey === null ? `key ${key}` : `fold ${notice.foldKey}`;
    const name = `${notice.accountId} ${line}`;
    lines.set(name, { ...notice, times: (lines.get(name)?.times ?? 0) + 1 });
  }
  return [...lines.values()];
}
