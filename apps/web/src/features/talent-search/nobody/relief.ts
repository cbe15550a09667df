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
