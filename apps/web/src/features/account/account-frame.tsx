import type { ReactNode } from 'react';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame that the five pages about getting in share. */
export function AccountFrame({ title, lead, aside, children }: Props) {
  return (
    <Page title={title} lead={lead} width="narrow">
      <Card p={{ base: 'md', sm: 'xl' }}>{children}</Card>
      {aside}
    </Page>
  );
}
