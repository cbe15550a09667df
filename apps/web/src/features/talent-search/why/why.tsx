import { Button, Group, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import type { ResultEdge } from '../edge';
import classes from '../talent-search.module.css';
import { useWhy } from './use-why';

interface Props {
  readonly input: TalentSearchInput;
  readonly edge: ResultEdge;
  /** Open without being asked. */
  readonly open: boolean;
  /** Stands beside the button. */
  readonly children: ReactNode;
}

/** "Why this person?": opens what was asked beside what the person has. */
export function Why({ input, edge, open: always, children }: Props) {
  const { t } = useTranslation('talent-search');
  const [opened, setOpened] = useState({ always, open: always });
  if (opened.always !== always) setOpened({ always, open: always });
  const { open } = opened;
  const id = useId();
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.whyButton}
          aria-expanded={open}
          aria-controls={id}
          aria-label={t('why.of', { name: edge.node.name })}
          rightSection={
            <IconChevronDown size={16} aria-hidden className={classes.chevron} data-open={open || undefined} />
          }
          onClick={() => setOpened({ always, open: !open })}
        >
          {t('why.title')}
        </Button>
        {children}
      </Group>
      <div id={id} hidden={!open}>
        {open && <Reasons input={input} edge={edge} />}
      </div>
    </div>
  );
}

function Reasons({ input, edge }: Pick<Props, 'input' | 'edge'>) {
  const { t } = useTranslation('talent-search');
  const reasons = useWhy(input, edge);
  if (reasons.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('why.nothingAsked')}
      </Text>
    );
  }
  return (
    <dl className={classes.why}>
      {reasons.map(({ key, asked, has }) => (
        <div key={key}>
          <dt>
            <bdi>{asked}</bdi>
          </dt>
          <dd>
            <bdi>{has}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
