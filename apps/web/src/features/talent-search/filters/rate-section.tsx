import { useTranslation } from 'react-i18next';
import { RateLimit } from '@/shared/search/rate-limit';
import { faultOf } from '@/shared/search/fault-of';
import { type FilterProps } from '../filters';

/** The most that is paid. */
export function RateSection({ state, change, failures }: FilterProps) {
  const { t } = useTranslation('talent-search');
  return (
    <RateLimit
      label={t('rate.label')}
      error={faultOf(failures, 'rate') ?? faultOf(failures, 'rateMax')}
      value={state.rateMax}
      unit={state}
      onValue={(rateMax) => change({ rateMax }, 'typed')}
      onUnit={change}
    />
  );
}
