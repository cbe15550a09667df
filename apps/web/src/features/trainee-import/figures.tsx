import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { ImportTotalsFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './trainee-import.module.css';

/** The totals of an import: rows = accepted + repeated + rejected; the accepted ones by what was new in them. */
export function Figures({ totals }: { totals: ImportTotalsFragment }) {
  const { t } = useTranslation('trainee-import');
  const format = useFormat();
  const figures = [
    ['rows', totals.rows],
    ['accepted', totals.accepted],
    ['duplicates', totals.duplicates],
    ['rejected', totals.rejected],
    ['warnings', totals.warnings],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value]) => (
        <div key={name} data-name={name} data-none={value === 0 || undefined}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd>{format.number(value)}</dd>
          {name === 'accepted' && totals.accepted > 0 && (
            <dd className={classes.split}>
              {t('figure.split', {
                created: format.number(totals.created),
                updated: format.number(totals.updated),
                unchanged: format.number(totals.unchanged),
              })}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
