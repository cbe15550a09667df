import { Anchor, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { Card } from '@/shared/ui/card';
import type { Profile } from './profile';

/** Every skill with how well, how long, and what stands behind it. */
export function SkillTable({ skills }: { skills: Profile['skills'] }) {
  const { t } = useTranslation(['talent-profile', 'format']);
  const format = useFormat();
  return (
    <Card component="section" aria-labelledby="skills-heading">
      <Title order={2} id="skills-heading" mb="sm">
        {t('skills.title')}
      </Title>
      {skills.length === 0 ? (
        <Text c="dimmed">{t('skills.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={300} type="native">
          <Table verticalSpacing="xs" aria-labelledby="skills-heading">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('skills.skill')}</Table.Th>
                <Table.Th>{t('skills.level')}</Table.Th>
                <Table.Th>{t('skills.evidence')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {skills.map((one) => (
                <Table.Tr key={one.skill.id}>
                  <Table.Th scope="row" fw={550}>
                    <bdi>{one.skill.name}</bdi>
                  </Table.Th>
                  <Table.Td>
                    {one.level ? (
                      t(`format:level.${one.level}`)
                    ) : (
                      <Text span c="dimmed" inherit>
                        {t('unstated')}
                      </Text>
                    )}
                    {one.years ? `, ${t('skills.years', { count: one.years, number: format.number(one.years) })}` : ''}
                  </Table.Td>
                  <Table.Td>
                    {one.evidenceUrl ? (
                      <Anchor href={one.evidenceUrl} target="_blank" rel="noreferrer nofollow" inherit>
                        {t(`format:evidence.${one.evidence}`)}
                      </Anchor>
                    ) : (
                      t(`format:evidence.${one.evidence}`)
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Card>
  );
}
