import { NumberInput } from '@mantine/core';
import { useTyped } from './use-typed';

interface Props {
  readonly label: string;
  readonly prefix?: string;
  readonly max?: number;
  readonly error?: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A bound that narrows a search; empty and 0 are none. */
export function LimitInput({ value, onChange, max = 1000, ...input }: Props) {
  const [typed, type] = useTyped<number | undefined, string | number>(
    value,
    (known) => known ?? '',
    (next) => {
      const bound = typeof next === 'number' && next > 0 ? next : undefined;
      onChange(bound);
      return bound;
    },
  );
  return (
    <NumberInput
      {...input}
      min={0}
      max={max}
      hideControls
      inputMode="numeric"
      thousandSeparator={max > 1000 ? ',' : undefined}
      value={typed}
      onChange={type}
    />
  );
}
