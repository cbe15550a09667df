import { Alert, Group, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { JobsForMeQuery } from '@/shared/graphql/gql/jobs-for-me/graphql';
import { LinkButton } from '@/shared/ui/link-button';

/** Below this much of a profile a score says more about what is missing in it than about the person. */
const THIN = 70;

/** What stands between the reader and these jobs that is not in a score: nobody finds the profile, or it says little. */
export function ProfileHint({ profile }: { profile: JobsForMeQuery['myProfile'] }) {
  const { t } = useTranslation('jobs-for-me');
  const format = useFormat();
  if (!profile) return null;
  const kind =
    !profile.consented || profile.visibility === 'HIDDEN'
      ? 'hidden'
      : profile.completeness.percent < THIN
        ? 'thin'
        : null;
  if (!kind) return null;
  return (
    <Alert
      color={kind === 'hidden' ? 'saffron' : 'hunar'}
      variant="light"
      radius="lg"
      icon={<IconInfoCircle aria-hidden />}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 18rem">
          {t(`hint.${kind}`, { percent: format.percent(profile.completeness.percent / 100) })}
        </Text>
        <LinkButton to="/profile" size="xs" variant="default">
          {t('toProfile')}
        </LinkButton>
      </Group>
    </Alert>
  );
}
