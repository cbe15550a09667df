import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type Frequency = 'OFF' | 'INSTANT' | 'DAILY';
const FREQUENCIES: readonly Frequency[] = ['DAILY', 'INSTANT', 'OFF'];

interface Props {
  readonly value: Frequency;
  readonly onChange: (value: Frequency) => void;
  readonly disabled?: boolean;
  /** Which search it is about, for who does not see where it stands. */
  readonly about?: string;
}

/** When somebody is told of the new people of a search. */
export function FrequencySwitch({ value, onChange, disabled = false, about }: Props) {
  const { t } = useTranslation('saved-search');
  const label = t('frequency.label');
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        aria-label={about ? `${label}: ${about}` : label}
        data={FREQUENCIES.map((frequency) => ({ value: frequency, label: t(`frequency.${frequency}`) }))}
        value={value}
        disabled={disabled}
        onChange={(next) => onChange(FREQUENCIES.find((frequency) => frequency === next) ?? 'OFF')}
      />
    </Input.Wrapper>
  );
}
