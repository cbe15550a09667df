import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilterProps } from './filters';
import { LanguageSection } from './filters/language-section';
import { PlaceSection } from './filters/place-section';
import { ProofSection } from './filters/proof-section';
import { RateSection } from './filters/rate-section';
import { SearchableFacet } from './filters/searchable-facet';
import { SkillSection } from './filters/skill-section';
import { TimeSection } from './filters/time-section';
import classes from './talent-search.module.css';

/** Everything that narrows a search, with how many people each choice leaves: what is used most is open, the rest opens. */
export function FilterPanel(props: FilterProps) {
  const { state, change } = props;
  const { t } = useTranslation('talent-search');
  return (
    <Stack gap="xl">
      <SkillSection {...props} />
      <RateSection {...props} />
      <SearchableFacet
        {...props}
        title={t('facet.cities')}
        name="cities"
        chosen={state.cities ?? []}
        onChange={(cities) => change({ cities })}
      />
      <div className={classes.sections}>
        <TimeSection {...props} />
        <ProofSection {...props} />
        <LanguageSection {...props} />
        <PlaceSection {...props} />
      </div>
    </Stack>
  );
}
