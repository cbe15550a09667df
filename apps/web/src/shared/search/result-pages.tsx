import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestPolicy } from 'urql';
import classes from './search.module.css';

interface Pages {
  readonly search: string;
  readonly cursors: readonly (string | undefined)[];
  /** How often the list has started again. */
  readonly restarts: number;
}

/** What a page of the result needs to know. */
export interface PagePlace {
  /** The cursor that it starts after; the first page has none. */
  readonly after: string | undefined;
  /** Only the last page offers more. */
  readonly onMore: ((after: string) => void) | undefined;
  /** How to ask: what was asked before a restart is asked again. */
  readonly requestPolicy: RequestPolicy;
  /** Starts the list again, where another engine answers than the one that began it: its places mean nothing there. */
  readonly restart: () => void;
}

const firstPage = (search: string, restarts = 0): Pages => ({ search, cursors: [undefined], restarts });

/** A page under a page. Another `search` starts with its first page; the old one stays in sight until it is there. */
export function ResultPages({ search, children }: { search: string; children: (place: PagePlace) => ReactNode }) {
  const { t } = useTranslation();
  const [pages, setPages] = useState(() => firstPage(search));
  if (pages.search !== search) setPages(firstPage(search));
  const { cursors, restarts } = pages;
  const more = (next: string) => setPages({ ...pages, cursors: [...cursors, next] });
  const restart = useCallback(() => setPages((before) => firstPage(before.search, before.restarts + 1)), []);
  const requestPolicy = restarts > 0 ? 'cache-and-network' : 'cache-first';
  return (
    <Stack gap="md">
      {restarts > 0 && (
        <Text component="output" display="block" size="sm">
          {t('restarted')}
        </Text>
      )}
      {cursors.map((after, page) => (
        <div key={after ?? 'first'}>
          {children({ after, onMore: page === cursors.length - 1 ? more : undefined, requestPolicy, restart })}
        </div>
      ))}
    </Stack>
  );
}

export interface ResultPageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

interface Props {
  readonly place: PagePlace;
  readonly busy: boolean;
  /** Says how many there are, above the first page. */
  readonly found?: string;
  readonly pageInfo: ResultPageInfo;
  readonly children: ReactNode;
}

/** One page that has arrived. */
export function ResultPage({ place: { after, onMore }, busy, found, pageInfo, children }: Props) {
  const { t } = useTranslation();
  const next = pageInfo.endCursor;
  return (
    <Stack gap="md" className={classes.page} aria-busy={busy}>
      {!after && found && (
        <Text component="output" display="block" c="dimmed" size="sm">
          {found}
        </Text>
      )}
      {children}
      {onMore && pageInfo.hasNextPage && next && (
        <Button variant="default" size="md" onClick={() => onMore(next)}>
          {t('loadMore')}
        </Button>
      )}
    </Stack>
  );
}
