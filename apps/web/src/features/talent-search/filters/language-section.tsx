import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { type FilterProps, listOf } from '../filters';
import { LANGUAGE_LEVELS, type LanguageWish, languageWishesOf, writeLanguageWish } from '../language-wish';
import { filterCount } from '../search-state';
import { FilterSection } from './filter-section';
import { SearchableFacet } from './searchable-facet';

/** Languages that a person must all speak, each with a least level. */
export function LanguageSection(props: FilterProps) {
  const { state, change } = props;
  const { t } = useTranslation(['talent-search', 'format']);
  const format = useFormat();
  const wishes = languageWishesOf(state.languages);
  const put = (next: readonly LanguageWish[]) => change({ languages: listOf(next.map(writeLanguageWish)) });
  return (
    <FilterSection title={t('section.languages')} count={filterCount(state, ['languages'])}>
      {wishes.map(({ language, minLevel }) => (
        <NativeSelect
          key={language}
          size="xs"
          label={t('language.level', { language: format.language(language) })}
          data={[
            { value: '', label: t('skill.anyLevel') },
            ...LANGUAGE_LEVELS.map((value) => ({ value, label: t(`format:languageLevel.${value}`) })),
          ]}
          value={minLevel ?? ''}
          onChange={({ currentTarget: { value } }) =>
            put(
              wishes.map((wish) =>
                wish.language === language
                  ? { language, minLevel: LANGUAGE_LEVELS.find((level) => level === value) }
                  : wish,
              ),
            )
          }
        />
      ))}
      <SearchableFacet
        {...props}
        title={t('facet.languages')}
        name="languages"
        chosen={wishes.map(({ language }) => language)}
        onChange={(chosen) =>
          put((chosen ?? []).map((language) => wishes.find((wish) => wish.language === language) ?? { language }))
        }
      />
    </FilterSection>
  );
}
