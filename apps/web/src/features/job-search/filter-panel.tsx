import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/graphql/gql/job-search/graphql';
import type { InputFailure } from '@/shared/forms/use-form-outcome';
import type { Change } from '@/shared/search/change';
import { faultOf } from '@/shared/search/fault-of';
import type { Facet } from '@/shared/search/facet';
import { FacetGroup } from '@/shared/search/facet-group';
import { LimitInput } from '@/shared/search/limit-input';
import { RateLimit } from '@/shared/search/rate-limit';
import { SkillPicker } from '@/shared/skills/skill-picker';
import { DAYS, type SearchState } from './search-state';

export interface FilterProps {
  readonly state: SearchState;
  /** Undefined until the first answer is there. */
  readonly facets: readonly Facet[] | undefined;
  /** What the API does not accept of the search. */
  readonly failures: readonly InputFailure[];
  readonly change: Change<SearchState>;
}

/** Everything that narrows a search, with how many jobs each choice leaves. */
export function FilterPanel({ state, facets, failures, change }: FilterProps) {
  const { t } = useTranslation(['job-search', 'jobs']);
  const { skills = [], without = [] } = state;
  const facet = (name: string) => facets?.find((one) => one.name === name);
  const engagements = facet('engagements');
  const named = engagements && {
    ...engagements,
    values: engagements.values.map((one) => ({ ...one, label: t(`jobs:engagement.${one.value}`) })),
  };
  return (
    <Stack gap="xl">
      <FacetGroup
        title={t('facet.skills')}
        facet={facet('skills')}
        chosen={skills}
        onChange={(chosen) => change({ skills: chosen })}
      >
        <SkillPicker
          size="sm"
          hideLabel
          label={t('facet.addSkill')}
          placeholder={t('facet.addSkill')}
          taken={[...skills, ...without]}
          onPick={({ id }) => change({ skills: [...skills, id] })}
        />
      </FacetGroup>
      <SkillPicker
        size="sm"
        label={t('facet.without')}
        placeholder={t('facet.addSkill')}
        taken={[...skills, ...without]}
        onPick={({ id }) => change({ without: [...without, id] })}
      />
      <FacetGroup
        title={t('facet.engagements')}
        facet={named}
        chosen={state.engagements ?? []}
        onChange={(chosen) => change({ engagements: chosen as Engagement[] | undefined })}
      />
      <RateLimit
        label={t('facet.rateMin')}
        error={faultOf(failures, 'rate')}
        value={state.rateMin}
        unit={state}
        onValue={(rateMin) => change({ rateMin }, 'typed')}
        onUnit={change}
      />
      <LimitInput
        label={t('facet.hoursMax')}
        value={state.hoursMax}
        max={168}
        onChange={(hoursMax) => change({ hoursMax }, 'typed')}
      />
      <PostedSince days={state.days} onChange={(days) => change({ days })} />
      <FacetGroup
        title={t('facet.languages')}
        facet={facet('languages')}
        chosen={state.languages ?? []}
        onChange={(languages) => change({ languages })}
      />
      <FacetGroup
        title={t('facet.companies')}
        facet={facet('companies')}
        chosen={state.companies ?? []}
        onChange={(companies) => change({ companies })}
      />
    </Stack>
  );
}

interface PostedProps {
  readonly days: number | undefined;
  readonly onChange: (days: number | undefined) => void;
}

function PostedSince({ days, onChange }: PostedProps) {
  const { t } = useTranslation('job-search');
  const label = useId();
  return (
    <div>
      <Text fw={600} size="sm" mb={6} id={label}>
        {t('facet.posted')}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby={label}
        data={[
          { value: '0', label: t('posted.any') },
          ...DAYS.map((one) => ({ value: String(one), label: t(`posted.${one}`) })),
        ]}
        value={String(days ?? 0)}
        onChange={(value) => onChange(DAYS.find((one) => String(one) === value))}
      />
    </div>
  );
}
