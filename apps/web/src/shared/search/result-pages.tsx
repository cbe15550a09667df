import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search.module.css';

interface Pages {
  readonly search: string;
  readonly cursors: readonly (string | undefined)[];
}

/** What a page of the result needs to know. */
export interface PagePlace {
  /** The cursor that it starts after; the first page has none. */
  readonly after: string | undefined;
  /** Only the last page offers more. */
  readonly onMore: ((after: string) => void) | undefined;
}

/** A page under a page. Another `search` starts with its first page; the old one stays in sight until it is there. */
export function ResultPages({ search, children }: { search: string; children: (place: PagePlace) => ReactNode }) {
  const [pages, setPages] = useState<Pages>({ search, cursors: [undefined] });
  if (pages.search !== search) setPages({ search, cursors: [undefined] });
  const more = (next: string) => setPages({ search, cursors: [...pages.cursors, next] });
  return (
    <Stack gap="md">
      {pages.cursors.map((after, page) => (
        <div key={after ?? 'first'}>
          {children({ after, onMore: page === pages.cursors.length - 1 ? more : undefined })}
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
