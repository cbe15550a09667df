import { createHash } from 'node:crypto';

/** The UUID that stands for an id in a ranking, always the same for the same id, so that ties fall the same way (RFC 9562, version 8). */
export function rankingId(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Gives every résumé an id of its own, though two have the same name. */
export class RankingIds {
  private readonly seen = new Map<string, number>();

  of(id: string): string {
    const times = this.seen.get(id) ?? 0;
    this.seen.set(id, times + 1);
    return rankingId(times === 0 ? id : `${id}\0${times}`);
  }
}
