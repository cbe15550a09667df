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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
