import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { labelOf } from '@/shared/search/facet';
import { unitOf } from '@/shared/search/rate-unit';
import { type FilterProps, listOf } from './filters';
import { languageWishesOf, writeLanguageWish } from './language-wish';
import { ownZone } from './search-input';
import { RADII, type SearchState } from './search-state';
import { dropWish, everyWish } from './skill-changes';
import { useWishText } from './use-wish-text';

/** A filter that is on: what it says, and the search without it. */
export interface FilterItem {
  readonly key: string;
  /** The field of the search. */
  readonly field: keyof SearchState;
  readonly label: string;
  readonly off: Partial<SearchState>;
}

type List = 'cities' | 'countries' | 'programs' | 'cohorts';

/** The filters of a search in words. */
export function useFilterList({ state, facets, skillName }: Pick<FilterProps, 'state' | 'facets' | 'skillName'>) {
  const { wishText } = useWishText();
  const single = useSingleFilters(state);
  const { t } = useTranslation(['talent-search', 'format']);
  const format = useFormat();
  const many = (field: List, name: (value: string) => string = (value) => labelOf(facets, field, value)) =>
    (state[field] ?? []).map((value) => ({
      key: `${field}-${value}`,
      field,
      label: name(value),
      off: { [field]: listOf((state[field] ?? []).filter((one) => one !== value)) },
    }));
  const cohortName = (id: string) => {
    const label = labelOf(facets, 'cohorts', id);
    return label === id ? t('active.cohort') : label;
  };
  const wishes = languageWishesOf(state.languages);
  return [
    ...everyWish(state).map(({ role, wish }) => ({
      key: `skill-${wish.id}`,
      field: role,
      label: wishText(skillName(wish.id), role, wish),
      off: dropWish(state, wish.id),
    })),
    ...many('cities'),
    ...many('countries', format.country),
    ...wishes.map(({ language, minLevel }) => ({
      key: `language-${language}`,
      field: 'languages' as const,
      label: [format.language(language), minLevel && t(`format:languageLevel.${minLevel}`)].filter(Boolean).join(' · '),
      off: { languages: listOf(wishes.filter((wish) => wish.language !== language).map(writeLanguageWish)) },
    })),
    ...many('programs'),
    ...many('cohorts', cohortName),
    ...single,
  ] satisfies readonly FilterItem[] as readonly FilterItem[];
}

function useSingleFilters(state: SearchState): readonly FilterItem[] {
  const { t } = useTranslation(['talent-search', 'format']);
  const format = useFormat();
  const { rateMax, near, km = RADII[0] ?? 0, hoursMin, from, overlap } = state;
  const zone = format.zone(state.zone ?? ownZone());
  const filters: (FilterItem | false)[] = [
    rateMax !== undefined && {
      key: 'rate',
      field: 'rateMax',
      label: t('active.rateMax', { rate: format.money({ amount: rateMax, ...unitOf(state) }) }),
      off: { rateMax: undefined, currency: undefined, per: undefined },
    },
    near !== undefined && {
      key: 'near',
      field: 'near',
      label: t('active.near', { km: format.number(km), city: near }),
      off: { near: undefined, km: undefined },
    },
    hoursMin !== undefined && {
      key: 'hours',
      field: 'hoursMin',
      label: t('active.hoursMin', { hours: format.number(hoursMin) }),
      off: { hoursMin: undefined },
    },
    from !== undefined && {
      key: 'from',
      field: 'from',
      label: t('active.from', { day: format.day(from) }),
      off: { from: undefined },
    },
    overlap !== undefined && {
      key: 'overlap',
      field: 'overlap',
      label: t('active.overlap', { hours: format.number(overlap), zone }),
      off: { overlap: undefined, zone: undefined },
    },
    state.certified === true && {
      key: 'certified',
      field: 'certified',
      label: t('facet.certified'),
      off: { certified: undefined },
    },
    state.evidence !== undefined && {
      key: 'evidence',
      field: 'evidence',
      label: t('active.evidence', { tier: t(`format:evidence.${state.evidence}`) }),
      off: { evidence: undefined },
    },
  ];
  return filters.filter((filter) => filter !== false);
}
