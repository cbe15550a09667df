import { Select } from '@mantine/core';
import type { Ref } from 'react';
import { TIME_ZONES as ZONES } from './time-zones';

interface Props {
  readonly label: string;
  /** An IANA name; '' is none. */
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly onBlur?: () => void;
  readonly description?: string;
  readonly error?: string;
  readonly clearable?: boolean;
  readonly name?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** An IANA time zone, found by typing any part of its name, or a city in it. */
export function ZoneSelect({ value, onChange, clearable = false, ...input }: Props) {
  // The browser may call its own zone by a name that the list has not ("Asia/Calcutta"): it is offered all the same.
  const data = !value || ZONES.some((zone) => zone.value === value) ? ZONES : [{ value, label: value }, ...ZONES];
  return (
    <Select
      {...input}
      searchable
      clearable={clearable}
      allowDeselect={clearable}
      limit={60}
      data={data}
      value={value || null}
      onChange={(zone) => onChange(zone ?? '')}
    />
  );
}
