import { Button, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ImportMapInput } from '@/shared/graphql/gql/trainee-import/graphql';

interface Fields {
  headerLine: number | string;
  full_name: string;
  email: string;
  roll_no: string;
}

const NAMED = ['full_name', 'email', 'roll_no'] as const;

interface Props {
  readonly busy: boolean;
  readonly onRead: (map: ImportMapInput) => Promise<void>;
}

/** For a file whose columns could not be told at all: the admin names the few that it cannot do without. */
export function RescueForm({ busy, onRead }: Props) {
  const { t } = useTranslation('trainee-import');
  const form = useForm<Fields>({ defaultValues: { headerLine: '', full_name: '', email: '', roll_no: '' } });
  const submit = form.handleSubmit(({ headerLine, ...names }) =>
    onRead({
      headerLine: headerLine === '' ? null : Number(headerLine),
      columns: NAMED.filter((field) => names[field].trim()).map((field) => ({ header: names[field].trim(), field })),
    }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Title order={2}>{t('rescue.title')}</Title>
        <Text c="dimmed">{t('rescue.text')}</Text>
        <Controller
          control={form.control}
          name="headerLine"
          render={({ field }) => (
            <NumberInput
              {...field}
              label={t('review.headerLine')}
              description={t('review.headerLineHint')}
              min={0}
              allowDecimal={false}
              maw="16rem"
            />
          )}
        />
        {NAMED.map((field) => (
          <TextInput key={field} label={t(`rescue.${field}`)} maw="26rem" {...form.register(field)} />
        ))}
        <Button type="submit" loading={busy} style={{ alignSelf: 'start' }}>
          {t('review.readAgain')}
        </Button>
      </Stack>
    </form>
  );
}
