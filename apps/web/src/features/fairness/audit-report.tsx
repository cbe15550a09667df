import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { AuditReportFragment, FairnessDefinition } from '@/shared/graphql/gql/fairness/graphql';
import { Card } from '@/shared/ui/card';
import { AuditTable } from './audit-table';
import classes from './fairness.module.css';

const DEFINITIONS: readonly FairnessDefinition[] = ['TOP_10', 'TOP_100', 'SCORING'];

/** What the rankings did to groups of people, in figures and in words. */
export function AuditReport({ report }: { report: AuditReportFragment }) {
  const { t } = useTranslation('fairness');
  const format = useFormat();
  const offered = DEFINITIONS.filter((one) => report.tables.some(({ definition }) => definition === one));
  const [definition, setDefinition] = useState<FairnessDefinition>(offered[0] ?? 'TOP_10');
  const tables = report.tables.filter((table) => table.definition === definition);
  const facts = [
    ['jobs', format.number(report.jobs)],
    ['people', format.number(report.people)],
    ['assessed', format.number(report.assessed)],
    ['model', report.modelVersion],
    ['asOf', format.instant(report.asOf)],
  ] as const;
  return (
    <Stack gap="xl">
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <HowToRead report={report} />
      <Stack gap="xs">
        <Text fw={600} id="definition-label">
          {t('definition.label')}
        </Text>
        <SegmentedControl
          className={classes.definitions}
          aria-labelledby="definition-label"
          value={definition}
          onChange={(value) => setDefinition(DEFINITIONS.find((one) => one === value) ?? definition)}
          data={offered.map((value) => ({ value, label: t(`definition.${value}.name`) }))}
        />
        <Text size="sm" c="dimmed" component="output" display="block">
          {t(`definition.${definition}.text`)}
        </Text>
      </Stack>
      {tables.map((table) => (
        <AuditTable key={table.dimension} table={table} />
      ))}
    </Stack>
  );
}

/** The rules of the tables, in plain words. */
function HowToRead({ report }: { report: AuditReportFragment }) {
  const { t } = useTranslation('fairness');
  const format = useFormat();
  const { leastPeople, leastSelected, regionsFromCity } = report;
  return (
    <Card component="section" aria-label={t('how.title')}>
      <Text fw={600} mb={4}>
        {t('how.title')}
      </Text>
      <ul className={classes.rules}>
        <li>{t('how.ratio')}</li>
        <li>{t('how.fourFifths')}</li>
        <li>{t('how.interval')}</li>
        <li>{t('how.withheld', { people: leastPeople, selected: leastSelected })}</li>
        <li>{t('how.unknown')}</li>
        {regionsFromCity > 0 && (
          <li>{t('how.fromCity', { count: regionsFromCity, number: format.number(regionsFromCity) })}</li>
        )}
        <li>{t('how.limits')}</li>
      </ul>
    </Card>
  );
}
