import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Card } from '@/shared/ui/card';
import classes from './job-posting.module.css';

/** A group of fields with its name. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <Card component="fieldset">
      <legend className={classes.legend}>{title}</legend>
      <Stack>
        {lead && (
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        )}
        {children}
      </Stack>
    </Card>
  );
}
