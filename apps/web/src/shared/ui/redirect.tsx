import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PageSkeleton } from './page-skeleton';

/**
 * Goes to an address of the app, once, in place of this page. The address is the one of the first render: while the router is on
 * its way, what it was made from (the location, the search) already belongs to the next page.
 */
export function Redirect({ to }: { to: string }) {
  const router = useRouter();
  const [href] = useState(to);
  useEffect(() => void router.navigate({ href, replace: true }), [router, href]);
  return <PageSkeleton />;
}
