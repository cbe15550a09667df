import type { FilterItem } from '../use-filter-list';
import { RADII, type SearchState } from '../search-state';

/** A smaller change of a search that finds nobody: without one filter, or with a wider one. */
export interface Relief {
  readonly key: string;
  /** The filter that is changed, in words. */
  readonly label: string;
  /** Km to which the circle grows; undefined: the filter is dropped. */
  readonly km?: number;
  readonly change: Partial<SearchState>;
}

/** More are not tried: each is a question of its own. */
const MOST = 12;
const MOST_PAIRED = 5;

/** What may be tried: each filter dropped, the text dropped, the circle around a city widened. */
export function reliefsOf(state: SearchState, filters: readonly FilterItem[], textLabel: string): readonly Relief[] {
  const drops = filters.map(({ key, label, off }) => ({ key, label, change: off }));
  const near = filters.find(({ field }) => field === 'near');
  const km = state.km ?? RADII[0] ?? 0;
  const wider = near ? RADII.filter((radius) => radius > km).toSorted((one, other) => one - other) : [];
  return [
    ...(state.text && filters.length > 0 ? [{ key: 'text', label: textLabel, change: { text: undefined } }] : []),
    ...drops.slice(0, MOST - 1),
    ...wider.map((radius) => ({ key: `near-${radius}`, label: near?.label ?? '', km: radius, change: { km: radius } })),
  ];
}

/** Two filters dropped at once, for a search that no single one empties. */
export function pairsOf(
  filters: readonly FilterItem[],
  both: (one: string, other: string) => string,
): readonly Relief[] {
  const tried = filters.slice(0, MOST_PAIRED);
  return tried.flatMap((one, place) =>
    tried.slice(place + 1).map((other) => ({
      key: `${one.key} ${other.key}`,
      label: both(one.label, other.label),
      change: bothOff(one, other),
    })),
  );
}

/** Two values of one list: what is left when both are gone. */
function bothOff(one: FilterItem, other: FilterItem): Partial<SearchState> {
  const merged: Record<string, unknown> = { ...one.off, ...other.off };
  for (const [key, value] of Object.entries(one.off)) {
    const rest = other.off[key as keyof SearchState];
    if (!(key in other.off) || !Array.isArray(value) || !Array.isArray(rest)) continue;
    const left = value.filter((each) => rest.includes(each));
    merged[key] = left.length > 0 ? left : undefined;
  }
  return merged as Partial<SearchState>;
}
