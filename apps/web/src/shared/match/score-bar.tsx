import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { ScorePartFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './match.module.css';

interface Props {
  readonly score: number;
  readonly parts: readonly Pick<ScorePartFragment, 'code' | 'label' | 'contribution'>[];
}

/** A hundred points as a bar; what each part earned stands side by side. The same numbers as text are in `ScoreBreakdown`. */
export function ScoreBar({ score, parts }: Props) {
  const { t } = useTranslation('match');
  const format = useFormat();
  return (
    <div className={classes.bar}>
      <VisuallyHidden>{t('scoreOf100', { score: format.score(score) })}</VisuallyHidden>
      {parts.map((part) => (
        <span
          key={part.code}
          className={classes.segment}
          data-part={part.code}
          style={{ width: `${part.contribution}%` }}
          title={`${part.label}: ${format.score(part.contribution)}`}
        />
      ))}
    </div>
  );
}
