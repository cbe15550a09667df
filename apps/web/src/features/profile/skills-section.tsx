import { Stack, Text } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SkillPicker } from '@/shared/skills/skill-picker';
import { SkillList } from '@/shared/talent/skill-list';
import { useProfile } from './profile-context';
import classes from './profile.module.css';
import { Section } from './section';
import { SectionForm } from './section-form';
import { type SkillFields, SkillRow } from './skill-row';
import { numberOrNull, orNull, useSectionForm } from './use-section-form';

const MOST = 100;

export function SkillsSection() {
  const { profile } = useProfile();
  return (
    <Section
      id="skills"
      empty={profile.skills.length === 0}
      view={<SkillList skills={profile.skills} />}
      form={<SkillsForm />}
    />
  );
}

function SkillsForm() {
  const { t } = useTranslation('profile');
  const { form, frame } = useSectionForm<SkillFields>({
    id: 'skills',
    from: ({ skills }) => ({
      skills: skills.map(({ skill, level, years, evidenceUrl }) => ({
        skillId: skill.id,
        name: skill.name,
        level: level === null ? '' : String(level),
        years: years ?? '',
        evidenceUrl: evidenceUrl ?? '',
      })),
    }),
    to: ({ skills }) => ({
      skills: skills.map(({ skillId, level, years, evidenceUrl }) => ({
        skillId,
        level: level === '' ? null : Number(level),
        years: numberOrNull(years),
        evidenceUrl: orNull(evidenceUrl),
      })),
    }),
  });
  const list = useFieldArray({ control: form.control, name: 'skills' });
  return (
    <SectionForm frame={frame}>
      <SkillPicker
        label={t('skill.add')}
        description={t('skill.addHint')}
        taken={list.fields.map(({ skillId }) => skillId)}
        onPick={({ id, name }) =>
          list.fields.length < MOST &&
          list.prepend({ skillId: id, name, level: '', years: '', evidenceUrl: '' }, { shouldFocus: false })
        }
      />
      <Text size="sm" component="output" display="block" c="dimmed">
        {t('skill.count', { count: list.fields.length })}
      </Text>
      <Stack component="ul" gap="sm" className={classes.entries}>
        {list.fields.map((field, index) => (
          <SkillRow key={field.id} form={form} index={index} name={field.name} onRemove={() => list.remove(index)} />
        ))}
      </Stack>
    </SectionForm>
  );
}
