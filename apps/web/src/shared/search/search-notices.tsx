import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly standIn: boolean;
  readonly correctedText: string | null | undefined;
}

/** What the reader should know of an answer: another engine gave it, or other words were searched for. */
export function SearchNotices({ standIn, correctedText }: Props) {
  const { t } = useTranslation('search');
  return (
    <div aria-live="polite">
      {standIn && (
        <Alert variant="light" color="gray" radius="lg" mb="md" p="sm" icon={<IconInfoCircle aria-hidden />}>
          {t('standIn')}
        </Alert>
      )}
      {correctedText && (
        <Text size="sm" mb="xs">
          {t('corrected', { text: correctedText })}
        </Text>
      )}
    </div>
  );
}
