import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type CombinedError, useMutation } from 'urql';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import {
  SaveSearchDocument,
  type SaveSearchMutation,
  type TalentSearchInput,
} from '@/shared/graphql/gql/talent-search/graphql';
import { type Frequency, FrequencySwitch } from '@/shared/saved-search/frequency-switch';
import { notifyDone } from '@/shared/ui/notify';
import { useReplaceSearch } from './use-replace-search';

const MOST_LETTERS = 80;

/** Asks for a name, and when to tell of new people. A search that has the name already can be replaced. */
export function SaveSearchForm({ input, onDone }: { input: TalentSearchInput; onDone: () => void }) {
  const { t } = useTranslation(['saved-search', 'shell']);
  const form = useForm({ defaultValues: { name: input.text?.slice(0, MOST_LETTERS) ?? '' } });
  const { problems, clear, refuse, fail } = useFormOutcome(form);
  const [frequency, setFrequency] = useState<Frequency>('DAILY');
  const [, save] = useMutation(SaveSearchDocument);
  const replaceSearch = useReplaceSearch();
  const { register, handleSubmit, formState } = form;
  const { errors, isSubmitting } = formState;

  const terms = () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // As the address bar has it, so that opening it leads to the very same page.
    const path = window.location.pathname + window.location.search;
    return { query: input, path, frequency, timeZone };
  };
  const end = (error?: CombinedError, answer?: SaveSearchMutation['saveSearch']) => {
    clear();
    if (error) return fail(error);
    if (answer?.__typename === 'InputFailed') return refuse(answer.failures);
    notifyDone(t('save.done', { name: answer?.name }));
    onDone();
  };
  const submit = async ({ name }: { name: string }) => {
    const { data, error } = await save({ input: { name, ...terms() } });
    end(error, data?.saveSearch);
  };
  const replace = async ({ name }: { name: string }) => {
    const replaced = await replaceSearch(name, terms());
    // None has the name any more: it is free.
    if (!replaced) return submit({ name });
    end(replaced.error, replaced.answer);
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
          error={errors.name?.message}
          {...register('name', { required: t('shell:form.required') })}
        />
        {errors.name?.type === 'SEARCH_NAME_TAKEN' && (
          <Button variant="light" onClick={() => void handleSubmit(replace)()}>
            {t('save.replace')}
          </Button>
        )}
        <FrequencySwitch value={frequency} onChange={setFrequency} />
        <FormProblem problems={problems} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('shell:cancel')}
          </Button>
          <Button type="submit" loading={isSubmitting}>
            {t('shell:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
