import { Button, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Problem } from '@/shared/ui/problem';

const route = getRouteApi('/unsubscribe/$token');

/** Where a mail's link leads: opening it changes nothing, because programs open links ahead of people; the button does. */
export function UnsubscribePage() {
  const { t } = useTranslation('saved-searches');
  const { token } = route.useParams();
  const [state, setState] = useState<'asked' | 'busy' | 'done' | 'failed'>('asked');
  const turnOff = async () => {
    setState('busy');
    // The very request that a mail program makes (RFC 8058).
    const answer = await fetch(`/unsubscribe/${encodeURIComponent(token)}`, { method: 'POST' }).catch(() => null);
    setState(answer?.ok ? 'done' : 'failed');
  };
  return (
    <Page title={t('unsubscribe.title')} lead={t('unsubscribe.lead')} width="narrow">
      <Stack align="flex-start">
        {state === 'failed' && <Problem title={t('unsubscribe.failed')} />}
        {state === 'done' ? (
          <>
            <Text component="output">{t('unsubscribe.done')}</Text>
            <LinkButton to="/saved-searches" variant="default">
              {t('people.back')}
            </LinkButton>
          </>
        ) : (
          <Button loading={state === 'busy'} onClick={() => void turnOff()}>
            {t('unsubscribe.button')}
          </Button>
        )}
      </Stack>
    </Page>
  );
}
