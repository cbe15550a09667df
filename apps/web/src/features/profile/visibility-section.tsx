import { Radio, Stack, Text } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Visibility } from '@/shared/graphql/gql/profile/graphql';
import { useProfile } from './profile-context';
import { Section } from './section';
import { SectionForm } from './section-form';
import { useSectionForm } from './use-section-form';

const CHOICES: Visibility[] = ['PUBLIC', 'FOUNDERS', 'HIDDEN'];

export function VisibilitySection() {
  const { t } = useTranslation('profile');
  const { profile } = useProfile();
  return (
    <Section
      id="visibility"
      view={
        <Stack gap={4}>
          <Text fw={600}>{t(`visibility.${profile.visibility}.title`)}</Text>
          <Text>{t(`visibility.${profile.visibility}.text`)}</Text>
          <Text c="dimmed" size="sm">
            {t('visibility.contact')}
          </Text>
        </Stack>
      }
      form={<VisibilityForm />}
    />
  );
}

function VisibilityForm() {
  const { t } = useTranslation('profile');
  const { form, frame } = useSectionForm<{ visibility: Visibility }>({
    id: 'visibility',
    from: ({ visibility }) => ({ visibility }),
    to: ({ visibility }) => ({ visibility }),
  });
  return (
    <SectionForm frame={frame}>
      <Controller
        control={form.control}
        name="visibility"
        render={({ field }) => (
          <Radio.Group {...field} label={t('visibility.label')} error={form.formState.errors.visibility?.message}>
            <Stack gap="sm" mt="xs">
              {CHOICES.map((choice) => (
                <Radio
                  key={choice}
                  value={choice}
                  label={t(`visibility.${choice}.title`)}
                  description={t(`visibility.${choice}.text`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      <Text c="dimmed" size="sm">
        {t('visibility.contact')}
      </Text>
    </SectionForm>
  );
}
