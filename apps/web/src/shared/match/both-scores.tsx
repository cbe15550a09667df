import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { BothSidesFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './match.module.css';
import type { ShortlistOrder } from './order';

interface Props {
  readonly score: number;
  readonly both: BothSidesFragment;
  readonly order: ShortlistOrder;
  /** Whose card it is: a person's, or a job's. */
  readonly of: 'person' | 'job';
}

/** The fit, how far the job meets the person's wishes, and what the two make together; the one that orders the list stands out. */
export function BothScores({ score, both, order, of }: Props) {
  const { t } = useTranslation('match');
  const format = useFormat();
  const figures = [
    { name: 'fit', value: score, leads: order === 'FIT' },
    { name: 'wish', value: both.wishScore, leads: false },
    { name: 'both', value: both.score, leads: order === 'MUTUAL' },
  ] as const;
  return (
    <dl className={classes.scores}>
      {figures.map(({ name, value, leads }) => (
        <div key={name} data-leads={leads || undefined}>
          <dt>{t(`scores.${of}.${name}`)}</dt>
          <dd>{format.score(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
