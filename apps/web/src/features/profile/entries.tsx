import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './profile.module.css';

interface Props {
  /** Keys of the entries, in order. */
  readonly ids: readonly string[];
  readonly most: number;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly onMove?: (index: number, to: number) => void;
  /** What a screen reader hears for an entry, by its number. */
  readonly name: (index: number) => string;
  readonly children: (index: number) => ReactNode;
}

/** A list of small forms in a form: add one, take one away, change their order. */
export function Entries({ ids, most, addLabel, onAdd, onRemove, onMove, name, children }: Props) {
  const { t } = useTranslation(['profile', 'shell']);
  return (
    <Stack gap="sm">
      {ids.length === 0 && <Text c="dimmed">{t('entries.none')}</Text>}
      <Stack component="ul" gap="sm" className={classes.entries}>
        {ids.map((id, index) => (
          <li key={id} className={classes.entry}>
            <Stack gap="sm" component="fieldset" className={classes.plain} aria-label={name(index)}>
              {children(index)}
              <Group gap="xs" justify="flex-end">
                {onMove && index > 0 && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('entries.upNamed', { name: name(index) })}
                    onClick={() => onMove(index, index - 1)}
                  >
                    {t('entries.up')}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  aria-label={t('removeNamed', { name: name(index) })}
                  onClick={() => onRemove(index)}
                >
                  {t('shell:remove')}
                </Button>
              </Group>
            </Stack>
          </li>
        ))}
      </Stack>
      <Button
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        style={{ alignSelf: 'start' }}
        disabled={ids.length >= most}
        onClick={onAdd}
      >
        {addLabel}
      </Button>
    </Stack>
  );
}
