import { Checkbox, SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { facetOf, type FilterProps } from '../filters';
import { EVIDENCE_TIERS, filterCount } from '../search-state';
import { FilterSection } from './filter-section';
import { SearchableFacet } from './searchable-facet';

/** What stands behind the skills: certificates, evidence, programme and cohort. */
export function ProofSection(props: FilterProps) {
  const { state, facets, change } = props;
  const { t } = useTranslation(['talent-search', 'format']);
  const format = useFormat();
  const label = useId();
  const certified = facetOf(facets, 'certified')?.values.find(({ value }) => value === 'true');
  return (
    <FilterSection
      title={t('section.proof')}
      count={filterCount(state, ['certified', 'evidence', 'programs', 'cohorts'])}
    >
      <Checkbox
        label={
          <>
            {t('facet.certified')}{' '}
            {certified && (
              <Text span c="dimmed" size="sm">
                {format.number(certified.count)}
              </Text>
            )}
          </>
        }
        checked={state.certified ?? false}
        onChange={(event) => change({ certified: event.currentTarget.checked || undefined })}
      />
      <div>
        <Text fw={600} size="sm" mb={6} id={label}>
          {t('facet.evidence')}
        </Text>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby={label}
          data={EVIDENCE_TIERS.map((value) => ({
            value,
            label: value === 'CLAIMED' ? t('facet.anyEvidence') : t(`format:evidence.${value}`),
          }))}
          value={state.evidence ?? 'CLAIMED'}
          onChange={(value) =>
            change({ evidence: EVIDENCE_TIERS.find((tier) => tier === value && tier !== 'CLAIMED') })
          }
        />
      </div>
      <SearchableFacet
        {...props}
        title={t('facet.programs')}
        name="programs"
        chosen={state.programs ?? []}
        onChange={(programs) => change({ programs })}
      />
      <SearchableFacet
        {...props}
        title={t('facet.cohorts')}
        name="cohorts"
        chosen={state.cohorts ?? []}
        onChange={(cohorts) => change({ cohorts })}
      />
    </FilterSection>
  );
}
