import { Anchor, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { Controller, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Entries } from './entries';
import { useProfile } from './profile-context';
import { Section } from './section';
import { SectionForm } from './section-form';
import { useSectionForm } from './use-section-form';
import { webAddress } from './web-address';

const KINDS = ['github', 'linkedin', 'website'] as const;

export function LinksSection() {
  const { t } = useTranslation('profile');
  const { profile } = useProfile();
  return (
    <Section
      id="links"
      empty={profile.links.length === 0}
      view={
        <Stack gap={4}>
          {profile.links.map(({ kind, url }) => (
            <Text key={url}>
              {t(`link.kind.${kind}`, { defaultValue: kind })}:{' '}
              <Anchor href={url} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
                {url}
              </Anchor>
            </Text>
          ))}
        </Stack>
      }
      form={<LinksForm />}
    />
  );
}

interface Fields {
  links: { kind: string; url: string }[];
}

function LinksForm() {
  const { t } = useTranslation('profile');
  const { form, frame } = useSectionForm<Fields>({
    id: 'links',
    from: ({ links }) => ({ links: links.map(({ kind, url }) => ({ kind, url })) }),
    to: ({ links }) => ({ links: links.map(({ kind, url }) => ({ kind, url: url.trim() })) }),
  });
  const { control, formState, register } = form;
  const list = useFieldArray({ control, name: 'links' });
  return (
    <SectionForm frame={frame}>
      <Entries
        ids={list.fields.map(({ id }) => id)}
        most={20}
        addLabel={t('link.add')}
        onAdd={() => list.append({ kind: 'github', url: 'https://' }, { focusName: `links.${list.fields.length}.url` })}
        onRemove={list.remove}
        onMove={list.move}
        name={(index) => t('link.name', { number: index + 1 })}
      >
        {(index) => (
          <Group grow preventGrowOverflow={false} align="flex-start">
            <Controller
              control={control}
              name={`links.${index}.kind`}
              render={({ field }) => (
                <Select
                  {...field}
                  label={t('link.kindLabel')}
                  data={KINDS.map((kind) => ({ value: kind, label: t(`link.kind.${kind}`) }))}
                  allowDeselect={false}
                  miw="9rem"
                  error={formState.errors.links?.[index]?.kind?.message}
                />
              )}
            />
            <TextInput
              type="url"
              label={t('link.url')}
              dir="ltr"
              maxLength={500}
              miw="14rem"
              error={formState.errors.links?.[index]?.url?.message}
              {...register(`links.${index}.url`, { validate: webAddress(t('form.webAddress')) })}
            />
          </Group>
        )}
      </Entries>
    </SectionForm>
  );
}
