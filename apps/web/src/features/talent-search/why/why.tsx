import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TalentWhyDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { QueryProblem } from '@/shared/ui/problem';
import type { AskedPage, ResultEdge } from '../edge';
import { PAGE_SIZE } from '../search-state';
import classes from '../talent-search.module.css';

interface Props {
  readonly page: AskedPage;
  readonly talent: ResultEdge['node'];
  /** Open without being asked. */
  readonly open: boolean;
  /** Stands beside the button. */
  readonly children: ReactNode;
}

/** "Why this person?": opens the reasons for which the person was found. */
export function Why({ page, talent, open: always, children }: Props) {
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
          aria-label={t('why.of', { name: talent.name })}
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
        {open && <Reasons page={page} id={talent.id} />}
      </div>
    </div>
  );
}

/** The reasons of a whole page are one request, made when the first of its cards is opened. */
function Reasons({ page, id }: { page: AskedPage; id: string }) {
  const { t } = useTranslation('talent-search');
  const [{ data, error, fetching }, ask] = useQuery({
    query: TalentWhyDocument,
    variables: { input: page.input, first: PAGE_SIZE, ...(page.after ? { after: page.after } : {}) },
  });
  if (error && !fetching) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton height={48} radius="md" mt={4} />;
  const reasons = data.talentSearch.edges.find(({ node }) => node.id === id)?.why ?? [];
  if (reasons.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('why.nothingAsked')}
      </Text>
    );
  }
  return (
    <ul className={classes.why}>
      {reasons.map(({ kind, code, sentence }) => (
        <li key={`${kind} ${code} ${sentence}`} data-kind={kind}>
          <bdi>{sentence}</bdi>
        </li>
      ))}
    </ul>
  );
}
