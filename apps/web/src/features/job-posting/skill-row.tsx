import { ActionIcon, Checkbox, Select, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { JobDraft } from './job-draft';
import classes from './job-posting.module.css';

const LEVELS = [1, 2, 3, 4, 5] as const;

interface Props {
  readonly list: 'mustHave' | 'niceToHave';
  readonly index: number;
  readonly name: string;
  readonly onRemove: () => void;
}

export function SkillRow({ list, index, name, onRemove }: Props) {
  const { t } = useTranslation(['job-posting', 'format', 'shell']);
  const { control, register, formState } = useFormContext<JobDraft>();
  const fault = formState.errors[list]?.[index]?.skill?.message;
  return (
    <li className={classes.skill}>
      <div className={classes.skillName}>
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        {fault && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {fault}
          </Text>
        )}
      </div>
      <Controller
        control={control}
        name={`${list}.${index}.minLevel`}
        render={({ field, fieldState }) => (
          <Select
            {...field}
            size="sm"
            className={classes.level}
            aria-label={t('skills.levelOf', { skill: name })}
            placeholder={t('skills.anyLevel')}
            clearable
            data={LEVELS.map((level) => ({ value: String(level), label: t(`format:level.${level}`) }))}
            value={field.value === null ? null : String(field.value)}
            onChange={(level) => field.onChange(level === null ? null : Number(level))}
            error={fieldState.error?.message}
            clearButtonProps={{ 'aria-label': t('skills.anyLevel') }}
          />
        )}
      />
      {list === 'mustHave' && (
        <Checkbox
          size="sm"
          label={t('skills.required')}
          aria-label={t('skills.requiredOf', { skill: name })}
          {...register(`${list}.${index}.required`)}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        c="dimmed"
        className={classes.remove}
        aria-label={t('skills.remove', { skill: name })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}
