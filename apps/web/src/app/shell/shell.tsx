import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { ConnectionNotice } from './connection-notice';
import { Footer } from './footer';
import { Header } from './header';
import classes from './shell.module.css';
import { SkipLink } from './skip-link';

export function Shell() {
  return (
    <div className={classes.shell}>
      <SkipLink />
      <Header />
      <ConnectionNotice />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
    </div>
  );
}
