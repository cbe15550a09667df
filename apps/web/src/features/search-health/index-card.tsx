import { Badge, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { IndexAuditFragment, IndexStateFragment } from '@/shared/graphql/gql/search-health/graphql';
import { Card } from '@/shared/ui/card';
import classes from './search-health.module.css';

/** An index in an engine: is it searched, what waits for it, what the last comparison found. */
export function IndexCard({ health }: { health: IndexStateFragment }) {
  const { t } = useTranslation('search-health');
  const format = useFormat();
  const auditText = (audit: IndexAuditFragment | null | undefined) => {
    if (!audit) return t('audit.never');
    const { missing, surplus, stale } = audit;
    const drifted = missing + surplus + stale > 0;
    const figures = { checked: format.number(audit.checked), time: format.instant(audit.at) };
    if (!drifted) return t('audit.clean', figures);
    return t('audit.drift', {
      ...figures,
      missing: format.number(missing),
      surplus: format.number(surplus),
      stale: format.number(stale),
    });
  };
  const { pending, oldestPending } = health;
  const waiting =
    pending === 0 || !oldestPending
      ? t('lag.none')
      : t('lag.some', { count: pending, number: format.number(pending), time: format.instant(oldestPending) });
  const facts = [
    ['documents', health.documents == null ? t('noAnswer') : format.number(health.documents)],
    ['waits', waiting],
    ['givenUp', format.number(health.deadLetters)],
    ['sample', auditText(health.lastSample)],
    ['full', auditText(health.lastFull)],
  ] as const;
  return (
    <Card component="article" aria-label={t('indexIn', { index: health.index, engine: health.engine })}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Text fw={600}>
          <bdi>{health.index}</bdi> · <bdi>{health.engine}</bdi>
        </Text>
        <Badge variant="light" color={health.ready ? 'hunar' : 'red'}>
          {health.ready ? t('ready') : t(`reason.${health.reason ?? 'UNKNOWN'}`)}
        </Badge>
      </Group>
      {health.rebuild && <Rebuild rebuild={health.rebuild} />}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Rebuild({ rebuild }: { rebuild: NonNullable<IndexStateFragment['rebuild']> }) {
  const { t } = useTranslation('search-health');
  const format = useFormat();
  const { done, total, perSecond, secondsLeft } = rebuild;
  const share = total ? Math.min(100, (100 * done) / total) : 0;
  return (
    <div className={classes.progress}>
      <Text size="sm">
        {t('rebuild', {
          done: format.number(done),
          total: format.number(total ?? done),
          rate: format.number(perSecond),
        })}{' '}
        {secondsLeft != null && t('secondsLeft', { count: secondsLeft, number: format.number(secondsLeft) })}
      </Text>
      <Progress value={share} aria-label={t('progress')} />
    </div>
  );
}
