import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '@/shared/forms/form-problem';
import { LeftWords } from '@/shared/reading/left-words';
import { MarkLegend } from '@/shared/reading/mark-legend';
import { MarkedText } from '@/shared/reading/marked-text';
import { Card } from '@/shared/ui/card';
import { LinkButton } from '@/shared/ui/link-button';
import { GROUPS, type Profile } from './offer';
import { OfferList } from './offer-list';
import { changesOf, offersOf, takenAtFirst } from './offers';
import type { ResumeReading } from './reading';
import classes from './resume.module.css';
import { keyOf, useResumeMarks } from './use-resume-marks';
import { useTakeOver } from './use-take-over';

interface Props {
  readonly reading: ResumeReading;
  readonly profile: Profile;
  readonly onReload: () => void;
  readonly onAnother: () => void;
}

/** The résumé with its words marked, and what it offers to the profile: nothing is taken over that is not ticked. */
export function ReviewResume({ reading, profile, onReload, onAnother }: Props) {
  const { t } = useTranslation('resume');
  const offers = useMemo(() => offersOf(reading, profile), [reading, profile]);
  const [taken, setTaken] = useState(() => takenAtFirst(offers));
  const [active, setActive] = useState<readonly string[]>([]);
  const marks = useResumeMarks(reading);
  const { save, busy, problems } = useTakeOver(onReload);
  const ticked = offers.filter(({ key }) => taken.has(key)).length;

  const tick = (keys: readonly string[], on: boolean) =>
    setTaken((was) => new Set(on ? [...was, ...keys] : [...was].filter((key) => !keys.includes(key))));
  return (
    <div className={classes.columns}>
      <Stack gap="sm" className={classes.source}>
        <MarkLegend
          kinds={(['must', 'fact', 'unknown'] as const).map((kind) => ({ kind, label: t(`kind.${kind}`) }))}
        />
        <MarkedText text={reading.text} marks={marks} label={t('review.text')} active={active} />
        <Group>
          <Button variant="subtle" onClick={onAnother}>
            {t('review.another')}
          </Button>
        </Group>
      </Stack>
      <Stack gap="lg">
        {offers.length === 0 && <Card>{t('review.nothing')}</Card>}
        {GROUPS.map((group) => (
          <OfferList
            key={group}
            group={group}
            offers={offers.filter((offer) => offer.group === group)}
            taken={taken}
            tick={tick}
            show={(items) => setActive(items.map(keyOf))}
          />
        ))}
        <LeftWords kind="unknown" words={reading.unknown.map(({ text }) => text)} />
        <FormProblem problems={problems} />
        <Group>
          <Button
            size="md"
            loading={busy}
            disabled={ticked === 0}
            onClick={() => void save(profile.version, changesOf(offers, taken, profile))}
          >
            {t('review.take', { count: ticked })}
          </Button>
          <LinkButton to="/profile" variant="subtle" size="md">
            {t('review.leave')}
          </LinkButton>
        </Group>
        <Text size="sm" c="dimmed">
          {t('review.afterwards')}
        </Text>
      </Stack>
    </div>
  );
}
