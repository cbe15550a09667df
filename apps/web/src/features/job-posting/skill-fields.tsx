import { Text } from '@mantine/core';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SkillPicker } from '@/shared/skills/skill-picker';
import type { JobDraft } from './job-draft';
import classes from './job-posting.module.css';
import { Section } from './section';
import { SkillRow } from './skill-row';

/** The must-haves or the nice-to-haves: pick a skill, then say how well and, for a must-have, whether it filters. */
export function SkillFields({ name }: { name: 'mustHave' | 'niceToHave' }) {
  const { t } = useTranslation('job-posting');
  const { control, formState, clearErrors } = useFormContext<JobDraft>();
  const { fields, append, remove } = useFieldArray({ control, name });
  const chosen = useWatch({ control, name: ['mustHave', 'niceToHave'] });
  const problem = formState.errors[name];

  return (
    <Section title={t(`${name}.title`)} lead={t(`${name}.lead`)}>
      <SkillPicker
        label={t('skills.add')}
        placeholder={t('skills.example')}
        taken={chosen.flat().map(({ skill }) => skill)}
        error={problem?.message ?? problem?.root?.message}
        onPick={(skill) => {
          clearErrors(name);
          append({ skill: skill.id, name: skill.name, minLevel: null, required: false }, { shouldFocus: false });
        }}
      />
      {fields.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(`${name}.none`)}
        </Text>
      ) : (
        <ul className={classes.skills} aria-label={t(`${name}.title`)}>
          {fields.map((field, index) => (
            <SkillRow key={field.id} list={name} index={index} name={field.name} onRemove={() => remove(index)} />
          ))}
        </ul>
      )}
    </Section>
  );
}
