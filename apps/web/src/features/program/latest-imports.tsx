import { Badge, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { ProgramsQuery } from '@/shared/graphql/gql/program/graphql';
import { IMPORT_COLOUR, isRunning } from '@/shared/training/status';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';
import classes from './program.module.css';

interface Props {
  /** Named when there are several. */
  readonly sponsor: string | null;
  readonly imports: ProgramsQuery['programs'][number]['imports'];
}

export function LatestImports({ sponsor, imports }: Props) {
  const { t } = useTranslation(['program', 'training']);
  const format = useFormat();
  const title = sponsor === null ? t('imports.title') : t('imports.titleOf', { name: sponsor });
  return (
    <Card component="section" aria-label={title}>
      <Title order={2} mb="md">
        {title}
      </Title>
      {imports.length === 0 && <Text c="dimmed">{t('imports.none')}</Text>}
      <ul className={classes.list}>
        {imports.map(({ id, fileName, state, percent, createdAt, totals }) => (
          <li key={id} className={classes.import}>
            <TextLink to="/imports/$id" params={{ id }} className={classes.name} dir="auto">
              {fileName}
            </TextLink>
            <div>
              <Badge variant="light" color={IMPORT_COLOUR[state]}>
                {t(`training:importState.${state}`)}
                {isRunning(state) ? ` · ${format.percent(percent / 100)}` : ''}
              </Badge>
            </div>
            <Text size="sm" className={classes.what}>
              {t('imports.totals', {
                accepted: format.number(totals.accepted),
                duplicates: format.number(totals.duplicates),
                rejected: format.number(totals.rejected),
              })}
            </Text>
            <Text size="sm" c="dimmed">
              {format.instant(createdAt)}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}
