import { Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResultPages } from '@/shared/search/result-pages';
import { PeoplePage } from './people-page';
import type { ResultsProps } from './results-props';

/** The people found. Where another engine answers than the one that answered the page before, the list starts again. */
export function Results(props: ResultsProps) {
  const { t } = useTranslation('talent-search');
  const asked = JSON.stringify(props.input);
  const [restarted, setRestarted] = useState({ asked, times: 0 });
  const times = restarted.asked === asked ? restarted.times : 0;
  const restart = useCallback(
    () => setRestarted((before) => ({ asked, times: before.asked === asked ? before.times + 1 : 1 })),
    [asked],
  );
  return (
    <>
      {times > 0 && (
        <Text component="output" display="block" size="sm" mb="xs">
          {t('restarted')}
        </Text>
      )}
      <ResultPages search={`${asked} ${times}`}>
        {(place) => <PeoplePage {...props} place={place} fresh={times > 0} restart={restart} />}
      </ResultPages>
    </>
  );
}
