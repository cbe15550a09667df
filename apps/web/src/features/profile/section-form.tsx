import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '@/shared/forms/form-problem';
import type { useSectionForm } from './use-section-form';

interface Props {
  readonly frame: ReturnType<typeof useSectionForm>['frame'];
  readonly children: ReactNode;
}

/** What every section's form has around its fields. */
export function SectionForm({ frame, children }: Props) {
  const { t } = useTranslation(['profile', 'shell']);
  const { submit, busy, problems, conflicted, takeSaved, onCancel } = frame;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);
  return (
    <form noValidate onSubmit={submit} ref={form}>
      <Stack>
        {children}
        {conflicted && (
          <Alert role="alert" color="saffron" variant="light" title={t('conflict.title')}>
            <Stack gap="sm" align="flex-start">
              <Text size="sm">{t('conflict.text')}</Text>
              <Button size="xs" variant="default" onClick={takeSaved}>
                {t('conflict.takeSaved')}
              </Button>
            </Stack>
          </Alert>
        )}
        <FormProblem problems={problems} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {t('shell:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('shell:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
