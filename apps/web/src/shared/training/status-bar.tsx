import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { CohortCountsFragment } from '@/shared/graphql/gql/shared/graphql';
import { countOf, STATUSES } from './status';
import classes from './status-bar.module.css';

interface Props {
  readonly counts: CohortCountsFragment;
  /** The counts as words under the bar; without them the bar says them to a screen reader. */
  readonly legend?: boolean;
}

/** How a cohort divides by status, as one bar. */
export function StatusBar({ counts, legend = false }: Props) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const parts = STATUSES.map((status) => ({ status, count: countOf(counts, status) })).filter(({ count }) => count > 0);
  const words = parts.map(({ status, count }) =>
    t('barPart', { count: format.number(count), status: t(`status.${status}`) }),
  );
  return (
    <div>
      <div
        className={classes.bar}
        role={legend ? 'presentation' : 'img'}
        aria-label={legend ? undefined : words.join(', ') || t('barEmpty')}
      >
        {parts.map(({ status, count }) => (
          <span key={status} data-status={status} style={{ flexGrow: count }} />
        ))}
      </div>
      {legend && (
        <ul className={classes.legend}>
          {parts.map(({ status }, index) => (
            <li key={status}>
              <i data-status={status} aria-hidden />
              {words[index]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
