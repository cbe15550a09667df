import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { useProfile } from './profile-context';
import { Section } from './section';
import { SectionForm } from './section-form';
import { useCountries } from '@/shared/forms/use-choices';
import { orNull, useSectionForm } from './use-section-form';

export function BasicsSection() {
  const { profile } = useProfile();
  const format = useFormat();
  const place = [profile.city, profile.country && format.country(profile.country)].filter(Boolean).join(', ');
  return (
    <Section
      id="basics"
      view={
        <Stack gap={4}>
          <Text size="xl" fw={650} dir="auto">
            {profile.name}
          </Text>
          {profile.headline && <Text dir="auto">{profile.headline}</Text>}
          {place && <Text c="dimmed">{place}</Text>}
        </Stack>
      }
      form={<BasicsForm />}
    />
  );
}

function BasicsForm() {
  const { t } = useTranslation(['profile', 'shell']);
  const countries = useCountries();
  const { form, frame } = useSectionForm({
    id: 'basics',
    from: ({ name, headline, city, country }) => ({
      name,
      headline: headline ?? '',
      city: city ?? '',
      country: country ?? '',
    }),
    to: ({ name, headline, city, country }) => ({
      name,
      headline: orNull(headline),
      city: orNull(city),
      country: country || null,
    }),
  });
  const { errors } = form.formState;
  return (
    <SectionForm frame={frame}>
      <TextInput
        label={t('field.name')}
        autoComplete="name"
        maxLength={200}
        error={errors.name?.message}
        {...form.register('name', { required: t('shell:form.required') })}
      />
      <TextInput
        label={t('field.headline')}
        description={t('field.headlineHint')}
        maxLength={160}
        error={errors.headline?.message}
        {...form.register('headline')}
      />
      <Group grow preventGrowOverflow={false} align="flex-start">
        <TextInput
          label={t('field.city')}
          maxLength={100}
          miw="12rem"
          error={errors.city?.message}
          {...form.register('city')}
        />
        <Controller
          control={form.control}
          name="country"
          render={({ field }) => (
            <Select
              {...field}
              value={field.value || null}
              onChange={(value) => field.onChange(value ?? '')}
              label={t('field.country')}
              data={countries}
              searchable
              openOnFocus={false}
              clearable
              clearButtonProps={{ 'aria-label': t('clear') }}
              nothingFoundMessage={t('nothingFound')}
              miw="12rem"
              error={errors.country?.message}
            />
          )}
        />
      </Group>
    </SectionForm>
  );
}
