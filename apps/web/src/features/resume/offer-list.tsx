import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SourceWords } from '@/shared/reading/source-words';
import { Card } from '@/shared/ui/card';
import type { Offer, OfferGroup } from './offer';
import type { ResumeItem } from './reading';
import classes from './resume.module.css';
import { useOfferText } from './use-offer-text';

interface Props {
  readonly group: OfferGroup;
  readonly offers: readonly Offer[];
  readonly taken: ReadonlySet<string>;
  readonly tick: (keys: readonly string[], on: boolean) => void;
  readonly show: (items: readonly ResumeItem[]) => void;
}

/** What the résumé offers to one part of the profile. */
export function OfferList({ group, offers, taken, tick, show }: Props) {
  const { t } = useTranslation('resume');
  const id = useId();
  if (offers.length === 0) return null;
  const takeable = offers.filter(({ lacks }) => lacks === null).map(({ key }) => key);
  const all = takeable.every((key) => taken.has(key));
  return (
    <Card component="section" aria-labelledby={id}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={2} size="h3" id={id}>
          {t(`group.${group}`)}
        </Title>
        {takeable.length > 1 && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t(all ? 'review.noneOf' : 'review.allOf', { group: t(`group.${group}`) })}
            onClick={() => tick(takeable, !all)}
          >
            {t(all ? 'review.none' : 'review.all')}
          </Button>
        )}
      </Group>
      <ul className={classes.offers}>
        {offers.map((offer) => (
          <OfferRow key={offer.key} offer={offer} taken={taken.has(offer.key)} tick={tick} show={show} />
        ))}
      </ul>
    </Card>
  );
}

interface RowProps extends Pick<Props, 'tick' | 'show'> {
  readonly offer: Offer;
  readonly taken: boolean;
}

function OfferRow({ offer, taken, tick, show }: RowProps) {
  const { t } = useTranslation('resume');
  const textOf = useOfferText();
  const { key, group, field, value, now, lacks, items } = offer;
  const own = group === 'basics' || group === 'terms' || field === 'skillMore';
  return (
    <li>
      <Checkbox
        checked={taken}
        disabled={lacks !== null}
        onChange={(event) => tick([key], event.currentTarget.checked)}
        label={
          <span className={classes.offer}>
            {own && <span className={classes.field}>{t(`field.${field}`)}: </span>}
            <bdi>{textOf(value)}</bdi>
          </span>
        }
      />
      <Stack gap={2} className={classes.details}>
        {now && (
          <Text size="sm">
            {t('review.now')} <bdi>{textOf(now)}</bdi>
          </Text>
        )}
        {lacks && <Text size="sm">{t(`lacks.${lacks}`)}</Text>}
        <SourceWords words={items.map(({ text }) => text)} onShow={() => show(items)} />
      </Stack>
    </li>
  );
}
