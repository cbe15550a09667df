import { Checkbox, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { FacetGroup } from '@/shared/search/facet-group';
import { LimitInput } from '@/shared/search/limit-input';
import { SkillPicker } from '@/shared/skills/skill-picker';
import type { FilterProps } from './filters';
import { EVIDENCE_TIERS } from './search-state';

/** Everything that narrows a search, with how many people each choice leaves. */
export function FilterPanel({ state, facets, change }: FilterProps) {
  const { t } = useTranslation(['talent-search', 'format']);
  const format = useFormat();
  const skills = state.skills ?? [];
  const certified = facets.find(({ name }) => name === 'certified')?.values.find(({ value }) => value === 'true');
  return (
    <Stack gap="xl">
      <FacetGroup
        title={t('facet.skills')}
        facet={facets.find(({ name }) => name === 'skills')}
        chosen={skills}
        onChange={(chosen) => change({ skills: chosen })}
      >
        <SkillPicker
          size="sm"
          hideLabel
          label={t('facet.addSkill')}
          placeholder={t('facet.addSkill')}
          taken={skills}
          onPick={({ id }) => change({ skills: [...skills, id] })}
        />
      </FacetGroup>
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
        <Text fw={600} size="sm" mb={6} id="evidence-label">
          {t('facet.evidence')}
        </Text>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby="evidence-label"
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
      <LimitInput
        label={t('facet.rateMax')}
        prefix="$"
        value={state.rateMax}
        onChange={(rateMax) => change({ rateMax })}
      />
      <LimitInput
        label={t('facet.hoursMin')}
        value={state.hoursMin}
        max={80}
        onChange={(hoursMin) => change({ hoursMin })}
      />
      <FacetGroup
        title={t('facet.cities')}
        facet={facets.find(({ name }) => name === 'cities')}
        chosen={state.cities ?? []}
        onChange={(cities) => change({ cities })}
      />
      <FacetGroup
        title={t('facet.programs')}
        facet={facets.find(({ name }) => name === 'programs')}
        chosen={state.programs ?? []}
        onChange={(programs) => change({ programs })}
      />
    </Stack>
  );
}
