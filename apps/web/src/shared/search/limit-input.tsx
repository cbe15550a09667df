import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';

interface Props {
  readonly label: string;
  readonly prefix?: string;
  readonly max?: number;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A bound that narrows a search; empty and 0 are none. */
export function LimitInput({ value, onChange, max = 1000, ...input }: Props) {
  const send = useDebouncedCallback(
    (next: string | number) => onChange(typeof next === 'number' && next > 0 ? next : undefined),
    300,
  );
  return (
    <NumberInput
      {...input}
      key={value ?? 'none'}
      min={0}
      max={max}
      hideControls
      inputMode="numeric"
      defaultValue={value}
      onChange={send}
    />
  );
}
