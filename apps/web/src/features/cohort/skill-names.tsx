import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const SHOWN = 3;

/** The strongest skills by name; the others as a number. */
export function SkillNames({ skills }: { skills: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('cohort');
  if (skills.length === 0) return '–';
  const names = skills.slice(0, SHOWN).map(({ name }) => name);
  const rest = skills.length - names.length;
  return (
    <Text size="sm" span title={skills.map(({ name }) => name).join(', ')}>
      <bdi>{names.join(', ')}</bdi>
      {rest > 0 && ` ${t('moreSkills', { count: rest })}`}
    </Text>
  );
}
