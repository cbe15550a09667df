import { Button, Group, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/card';
import { type SectionId, useProfile } from './profile-context';

interface Props {
  readonly id: SectionId;
  /** Has the profile nothing to show here yet? Then the section says what it is good for. */
  readonly empty?: boolean;
  readonly view: ReactNode;
  /** The form, while the section is being edited. */
  readonly form: ReactNode;
}

/** A part of the profile, to be read or, after "Edit", changed. */
export function Section({ id, empty = false, view, form }: Props) {
  const { t } = useTranslation('profile');
  const { open, edit } = useProfile();
  const editing = open.has(id);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(editing);
  // A link from another page names the section that it means.
  useEffect(() => {
    if (location.hash !== `#${id}`) return;
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus({ preventScroll: true });
  }, [id]);
  // After saving or cancelling the keyboard goes on where the editing began.
  useEffect(() => {
    if (was.current && !editing) button.current?.focus();
    was.current = editing;
  }, [editing]);
  return (
    <Card component="section" aria-labelledby={`${id}-title`}>
      <Group justify="space-between" mb="sm" wrap="nowrap" align="flex-start">
        <Title order={2} id={`${id}-title`}>
          {t(`section.${id}.title`)}
        </Title>
        {!editing && (
          <Button
            ref={button}
            variant="subtle"
            size="compact-md"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={t('editSection', { section: t(`section.${id}.title`) })}
            onClick={() => edit(id)}
          >
            {t('edit')}
          </Button>
        )}
      </Group>
      {editing && form}
      {!editing && !empty && view}
      {!editing && empty && <Text c="dimmed">{t(`section.${id}.empty`)}</Text>}
    </Card>
  );
}
