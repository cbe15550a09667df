import { Badge, Group, Tooltip } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** What stands beside a name: certified by a programme, and whether the person has taken the profile over. */
export function TalentMarks({ certified, claimed }: { certified: boolean; claimed: boolean }) {
  const { t } = useTranslation('talent');
  return (
    <Group gap={6}>
      {certified && (
        <Tooltip label={t('certifiedHint')} multiline maw={260}>
          <Badge variant="light" color="saffron" leftSection={<IconCertificate size={14} aria-hidden />}>
            {t('certified')}
          </Badge>
        </Tooltip>
      )}
      {!claimed && (
        <Tooltip label={t('unclaimedHint')} multiline maw={260}>
          <Badge variant="default" fw={450} c="dimmed">
            {t('unclaimed')}
          </Badge>
        </Tooltip>
      )}
    </Group>
  );
}
