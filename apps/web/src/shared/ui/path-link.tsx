import { Anchor } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface Props {
  /** An address of the app that the API gave, such as `/jobs/…`. */
  readonly path: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/** A link to a page whose address was not known when the app was written. Opened in another tab it is an ordinary link. */
export function PathLink({ path, onClick, children }: Props) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    onClick?.();
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ href: path });
  };
  return (
    <Anchor href={path} inherit underline="hover" onClick={follow}>
      {children}
    </Anchor>
  );
}
