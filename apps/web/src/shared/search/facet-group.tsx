import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { Facet } from './facet';
import classes from './search.module.css';

interface Props {
  readonly title: string;
  readonly facet: Facet | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[] | undefined) => void;
  readonly children?: ReactNode;
}

const SHORT = 6;

/** One facet: its most frequent values with their counts; what is chosen stays in sight whatever its count. */
export function FacetGroup({ title, facet, chosen, onChange, children }: Props) {
  const { t } = useTranslation('search');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const values = facet?.values ?? [];
  const shown = values.filter(({ value }, place) => all || place < SHORT || chosen.includes(value));
  if (values.length === 0 && !children) return null;

  const toggle = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((one) => one !== value);
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset className={classes.facet}>
      <Text component="legend" fw={600} size="sm" mb={8}>
        {title}
      </Text>
      <Stack gap={8}>
        {children}
        {shown.map(({ value, label, count }) => (
          <Checkbox
            key={value}
            size="sm"
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
            classNames={{ body: classes.choice, labelWrapper: classes.choiceLabel }}
            label={
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <bdi>{label}</bdi>
                <Text span c="dimmed" size="sm" flex="none">
                  {format.number(count)}
                </Text>
              </Group>
            }
          />
        ))}
        {values.length > SHORT && (
          <Button variant="subtle" size="compact-sm" w="fit-content" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('fewer') : t('more', { count: values.length - SHORT })}
          </Button>
        )}
      </Stack>
    </fieldset>
  );
}
