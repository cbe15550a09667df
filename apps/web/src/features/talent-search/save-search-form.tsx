import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { SaveSearchDocument, type TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import { type Frequency, FrequencySwitch } from '@/shared/saved-search/frequency-switch';
import { notifyDone } from '@/shared/ui/notify';

const MOST_LETTERS = 80;

/** Asks for a name, and when to tell of new people. */
export function SaveSearchForm({ input, onDone }: { input: TalentSearchInput; onDone: () => void }) {
  const { t } = useTranslation(['saved-search', 'shell']);
  const form = useForm({ defaultValues: { name: input.text?.slice(0, MOST_LETTERS) ?? '' } });
  const { problems, clear, refuse, fail } = useFormOutcome(form);
  const [frequency, setFrequency] = useState<Frequency>('DAILY');
  const [{ fetching }, save] = useMutation(SaveSearchDocument);
  const { register, handleSubmit, formState } = form;

  const submit = async ({ name }: { name: string }) => {
    clear();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // As the address bar has it, so that opening it leads to the very same page.
    const path = window.location.pathname + window.location.search;
    const { data, error } = await save({ input: { name, query: input, path, frequency, timeZone } });
    if (error) return fail(error);
    if (data?.saveSearch.__typename === 'InputFailed') return refuse(data.saveSearch.failures);
    notifyDone(t('save.done', { name }));
    onDone();
  };
  return (
    <form onSubmit={(event) => void handleSubmit(submit)(event)} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('save.lead')}
        </Text>
        <TextInput
          label={t('name')}
          maxLength={MOST_LETTERS}
          data-autofocus
          error={formState.errors.name?.message}
          {...register('name', { required: t('shell:form.required') })}
        />
        <FrequencySwitch value={frequency} onChange={setFrequency} />
        <FormProblem problems={problems} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('shell:cancel')}
          </Button>
          <Button type="submit" loading={fetching}>
            {t('shell:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
