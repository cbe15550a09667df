import { ActionIcon, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import classes from './profile.module.css';
import { webAddress } from './web-address';

export interface SkillFields {
  skills: { skillId: string; name: string; level: string; years: number | string; evidenceUrl: string }[];
}

interface Props {
  readonly form: UseFormReturn<SkillFields>;
  readonly index: number;
  readonly name: string;
  readonly onRemove: () => void;
}

const LEVELS = ['1', '2', '3', '4', '5'] as const;

export function SkillRow({ form, index, name, onRemove }: Props) {
  const { t } = useTranslation(['profile', 'format', 'shell']);
  const errors = form.formState.errors.skills?.[index];
  return (
    <li className={classes.skill}>
      <div className={classes.skillName}>
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        {errors?.skillId && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {errors.skillId.message}
          </Text>
        )}
      </div>
      <Controller
        control={form.control}
        name={`skills.${index}.level`}
        render={({ field }) => (
          <Select
            {...field}
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            label={t('skill.level')}
            placeholder={t('skill.levelUnknown')}
            data={LEVELS.map((level) => ({ value: level, label: `${level} · ${t(`format:level.${level}`)}` }))}
            clearable
            clearButtonProps={{ 'aria-label': t('clear') }}
            error={errors?.level?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name={`skills.${index}.years`}
        render={({ field }) => (
          <NumberInput
            {...field}
            label={t('skill.years')}
            min={0}
            max={60}
            decimalScale={1}
            step={0.5}
            error={errors?.years?.message}
          />
        )}
      />
      <TextInput
        label={t('skill.evidence')}
        type="url"
        placeholder="https://"
        dir="ltr"
        maxLength={500}
        error={errors?.evidenceUrl?.message}
        {...form.register(`skills.${index}.evidenceUrl`, { validate: webAddress(t('form.webAddress'), true) })}
      />
      <ActionIcon
        variant="subtle"
        color="red"
        size="lg"
        className={classes.removeSkill}
        aria-label={t('removeNamed', { name })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}
