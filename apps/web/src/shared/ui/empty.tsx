import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Card } from './card';

/** A list with nothing in it: why, and what to do next. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Card p="xl">
      <Stack align="center" gap="sm" ta="center" py="lg">
        <Title order={2}>{title}</Title>
        {children && (
          <Text c="dimmed" maw="34rem" component="div">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Card>
  );
}
