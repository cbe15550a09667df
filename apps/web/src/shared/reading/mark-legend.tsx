import { useTranslation } from 'react-i18next';
import classes from './reading.module.css';
import type { MarkKind } from './segments';

interface Props {
  readonly kinds: readonly { readonly kind: MarkKind; readonly label: string }[];
}

/** What each colour and line stands for. Needs the messages `reading`. */
export function MarkLegend({ kinds }: Props) {
  const { t } = useTranslation('reading');
  return (
    <ul className={classes.legend} aria-label={t('legend')}>
      {kinds.map(({ kind, label }) => (
        <li key={kind}>
          <span className={classes.sample} data-kind={kind}>
            {label}
          </span>
        </li>
      ))}
    </ul>
  );
}
