import { Button, Slider, Stack, Switch, Text } from '@mantine/core';
import { useId } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Weights } from '@/shared/match/weights';
import { EMPHASES, type EmphasisGroup, type JobDraft, MOST_EMPHASIS } from './job-draft';
import classes from './job-posting.module.css';
import { usePreview } from './preview-context';
import { Section } from './section';

const STEPS = Array.from({ length: 2 * MOST_EMPHASIS + 1 }, (_, step) => ({ value: step - MOST_EMPHASIS }));

/** What the founder weighs more or less than the model does, what the score then weighs, and whether exposure is spread. */
export function EmphasisFields() {
  const { t } = useTranslation('job-posting');
  return (
    <Section title={t('emphasis.title')} lead={t('emphasis.lead')}>
      <div className={classes.sliders}>
        {EMPHASES.map((group) => (
          <EmphasisSlider key={group} group={group} />
        ))}
      </div>
      <WeightsNow />
      <ExposureSwitch />
    </Section>
  );
}

function EmphasisSlider({ group }: { group: EmphasisGroup }) {
  const { t } = useTranslation('job-posting');
  const { control } = useFormContext<JobDraft>();
  return (
    <Controller
      control={control}
      name={`emphasis.${group}`}
      render={({ field, fieldState }) => (
        <div className={classes.slider}>
          <div className={classes.sliderHead}>
            <Text fw={550} component="span">
              {t(`emphasis.group.${group}`)}
            </Text>
            <Text size="sm" c="dimmed" component="span" aria-hidden>
              {t(`emphasis.step.${field.value}`)}
            </Text>
          </div>
          <Text size="xs" c="dimmed">
            {t(`emphasis.hint.${group}`)}
          </Text>
          <Slider
            value={field.value}
            onChange={field.onChange}
            min={-MOST_EMPHASIS}
            max={MOST_EMPHASIS}
            step={1}
            startPointValue={0}
            marks={STEPS}
            label={null}
            thumbLabel={t(`emphasis.group.${group}`)}
            thumbValueText={t(`emphasis.step.${field.value}`)}
            thumbSize={22}
            my="xs"
          />
          {fieldState.error && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {fieldState.error.message}
            </Text>
          )}
        </div>
      )}
    />
  );
}

function ExposureSwitch() {
  const { t } = useTranslation('job-posting');
  const { control } = useFormContext<JobDraft>();
  const hint = useId();
  return (
    <div>
      <Controller
        control={control}
        name="spreadExposure"
        render={({ field: { value, ...field } }) => (
          <Switch {...field} checked={value} label={t('exposure.label')} aria-describedby={hint} />
        )}
      />
      <Text size="sm" c="dimmed" mt={4} id={hint}>
        {t('exposure.hint')}
      </Text>
    </div>
  );
}

/** The weights that come of the sliders, and the way back to the model's own. */
function WeightsNow() {
  const { t } = useTranslation('job-posting');
  const { control, setValue } = useFormContext<JobDraft>();
  const emphasis = useWatch({ control, name: 'emphasis' });
  const { preview } = usePreview();
  const parts = preview?.__typename === 'Shortlist' ? preview.matches[0]?.parts : undefined;
  const changed = EMPHASES.some((group) => emphasis[group] !== 0);
  return (
    <Stack gap="xs">
      {parts && <Weights parts={parts} label={t('emphasis.weights')} />}
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'start' }}
        disabled={!changed}
        onClick={() => {
          for (const group of EMPHASES) setValue(`emphasis.${group}`, 0, { shouldDirty: true });
        }}
      >
        {t('emphasis.reset')}
      </Button>
    </Stack>
  );
}
