import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

/** Says that the network is gone before the person wonders why nothing answers. */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return <output>{online === false && <span className={classes.notice}>{t('problem.offline')}</span>}</output>;
}
