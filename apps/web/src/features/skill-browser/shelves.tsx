import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { Change } from '@/shared/search/change';
import type { Facet } from '@/shared/search/facet';
import type { BrowseState } from './browse-state';
import classes from './skill-browser.module.css';

interface Props {
  readonly state: BrowseState;
  readonly facets: readonly Facet[];
  readonly change: Change<BrowseState>;
}

/** The categories; in one of them, its shelves. */
export function Shelves({ state, facets, change }: Props) {
  const { t } = useTranslation('skill-browser');
  const values = (name: string) => facets.find((facet) => facet.name === name)?.values ?? [];
  const { category } = state;
  const nameOf = (value: string, label: string) => t(`category.${value}`, { defaultValue: label });
  if (!category) {
    return (
      <Choices
        title={t('categories')}
        values={values('categories').map((one) => ({ ...one, label: nameOf(one.value, one.label) }))}
        chosen={undefined}
        onChoose={(value) => change({ category: value, group: undefined })}
      />
    );
  }
  const label = values('categories').find(({ value }) => value === category)?.label ?? category;
  return (
    <Stack gap="md">
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        leftSection={<IconArrowLeft size={16} aria-hidden className={classes.back} />}
        onClick={() => change({ category: undefined, group: undefined })}
      >
        {t('all')}
      </Button>
      <Choices
        title={nameOf(category, label)}
        values={values('groups')}
        chosen={state.group}
        onChoose={(value) => change({ group: value === state.group ? undefined : value })}
      />
    </Stack>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly values: Facet['values'];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
}

function Choices({ title, values, chosen, onChoose }: ChoicesProps) {
  const format = useFormat();
  return (
    <section aria-label={title}>
      <Text fw={600} size="sm" mb={6}>
        {title}
      </Text>
      <ul className={classes.choices}>
        {values.map(({ value, label, count }) => (
          <li key={value}>
            <UnstyledButton className={classes.choice} aria-pressed={value === chosen} onClick={() => onChoose(value)}>
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <bdi>{label}</bdi>
                <Text span c="dimmed" size="sm" flex="none">
                  {format.number(count)}
                </Text>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
