import { Stepper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** Nastaliq needs the height that the theme gives its lines. */
const LINES = { lineHeight: 'var(--mantine-line-height-sm)' };

interface Props {
  readonly step: number;
  /** Steps that are done can be gone back to. */
  readonly onChoose: (step: number) => void;
}

export function ImportSteps({ step, onChoose }: Props) {
  const { t } = useTranslation('trainee-import');
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  return (
    <Stepper
      active={step}
      size="sm"
      mb="xl"
      orientation={wide ? 'horizontal' : 'vertical'}
      allowNextStepsSelect={false}
      styles={{ stepLabel: LINES, stepDescription: LINES }}
      onStepClick={(chosen) => chosen < step && onChoose(chosen)}
    >
      <Stepper.Step label={t('step.upload')} description={t('step.uploadText')} />
      <Stepper.Step label={t('step.review')} description={t('step.reviewText')} />
      <Stepper.Step label={t('step.place')} description={t('step.placeText')} />
    </Stepper>
  );
}
