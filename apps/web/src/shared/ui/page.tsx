import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';
import { useArrivalFocus } from './use-arrival-focus';

interface Props {
  /** The heading, and the document's title. */
  readonly title: string;
  /** One or two sentences under the heading. */
  readonly lead?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** `narrow`: forms and reading, 40 rem. `wide`: lists beside a panel. */
  readonly width?: 'narrow' | 'normal' | 'wide';
  readonly children?: ReactNode;
}

/** The frame of every page: its heading takes the focus when a link leads here. */
export function Page({ title, lead, actions, width = 'normal', children }: Props) {
  const heading = useArrivalFocus<HTMLHeadingElement>();
  return (
    <Box className={classes.page} data-width={width}>
      <title>{`${title} · Hunar`}</title>
      <Group justify="space-between" align="flex-start" gap="md" mb="xl">
        <Stack gap={6} className={classes.heading}>
          <Title order={1} tabIndex={-1} ref={heading} data-page-heading>
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" maw="46rem" component="div">
              {lead}
            </Text>
          )}
        </Stack>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}
