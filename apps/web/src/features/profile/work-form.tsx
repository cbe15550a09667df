import { Group, Textarea, TextInput } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Entries } from './entries';
import { SectionForm } from './section-form';
import { orNull, useSectionForm } from './use-section-form';

interface Fields {
  workHistory: { title: string; organisation: string; startedOn: string; endedOn: string; summary: string }[];
}

const EMPTY = { title: '', organisation: '', startedOn: '', endedOn: '', summary: '' };

export function WorkForm() {
  const { t } = useTranslation(['profile', 'shell']);
  const { form, frame } = useSectionForm<Fields>({
    id: 'work',
    from: ({ workHistory }) => ({
      workHistory: workHistory.map(({ title, organisation, startedOn, endedOn, summary }) => ({
        title,
        organisation,
        startedOn,
        endedOn: endedOn ?? '',
        summary: summary ?? '',
      })),
    }),
    to: ({ workHistory }) => ({
      workHistory: workHistory.map(({ endedOn, summary, ...entry }) => ({
        ...entry,
        endedOn: endedOn || null,
        summary: orNull(summary),
      })),
    }),
  });
  const { control, formState, register } = form;
  const list = useFieldArray({ control, name: 'workHistory' });
  const required = t('shell:form.required');
  return (
    <SectionForm frame={frame}>
      <Entries
        ids={list.fields.map(({ id }) => id)}
        most={50}
        addLabel={t('work.add')}
        onAdd={() => list.append(EMPTY)}
        onRemove={list.remove}
        onMove={list.move}
        name={(index) => t('work.name', { number: index + 1 })}
      >
        {(index) => {
          const errors = formState.errors.workHistory?.[index];
          return (
            <>
              <Group grow preventGrowOverflow={false} align="flex-start">
                <TextInput
                  label={t('work.title')}
                  maxLength={200}
                  miw="11rem"
                  error={errors?.title?.message}
                  {...register(`workHistory.${index}.title`, { required })}
                />
                <TextInput
                  label={t('work.organisation')}
                  maxLength={200}
                  miw="11rem"
                  error={errors?.organisation?.message}
                  {...register(`workHistory.${index}.organisation`, { required })}
                />
              </Group>
              <Group grow preventGrowOverflow={false} align="flex-start">
                <TextInput
                  type="date"
                  label={t('work.startedOn')}
                  miw="9rem"
                  error={errors?.startedOn?.message}
                  {...register(`workHistory.${index}.startedOn`, { required })}
                />
                <TextInput
                  type="date"
                  label={t('work.endedOn')}
                  miw="9rem"
                  error={errors?.endedOn?.message}
                  {...register(`workHistory.${index}.endedOn`)}
                />
              </Group>
              <Textarea
                label={t('work.summary')}
                autosize
                minRows={2}
                maxLength={4000}
                error={errors?.summary?.message}
                {...register(`workHistory.${index}.summary`)}
              />
            </>
          );
        }}
      </Entries>
    </SectionForm>
  );
}
