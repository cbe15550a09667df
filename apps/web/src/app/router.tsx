import { createRouter } from '@tanstack/react-router';
import { NotFoundPage } from '@/shared/ui/not-found-page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { RouteProblem } from '@/shared/ui/route-problem';
import { routeTree } from './route-tree.gen';

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 150,
  defaultErrorComponent: RouteProblem,
  defaultNotFoundComponent: NotFoundPage,
});

// A reader of the screen hears the new page's heading, and the keyboard goes on from there, not from the link that was left.
router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
  if (!pathChanged || !fromLocation) return;
  const target = document.querySelector<HTMLElement>('[data-page-heading]') ?? document.querySelector('main');
  target?.focus({ preventScroll: true });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
