import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/shared/graphql/gql/shared/graphql';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { Problem } from '@/shared/ui/problem';
import { Redirect } from '@/shared/ui/redirect';
import { holds, useSession } from './session';

/** Shows a page to those it is for. The API decides what may be read; this only saves people a page full of refusals. */
export function RequireRole({ roles, children }: { roles: Role[]; children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();

  if (session.status === 'loading') return <PageSkeleton />;
  if (session.status === 'unreachable') {
    return (
      <Page title={t('problem.heading')} width="narrow">
        <Problem title={t('problem.network.title')} onRetry={session.refresh}>
          {t('problem.network.text')}
        </Problem>
      </Page>
    );
  }
  if (session.status === 'signed-out') return <ToSignIn />;
  if (holds(session, ...roles)) return children;
  return (
    <Page title={t('notForYou.title')} width="narrow">
      <Problem title={t('notForYou.roles', { roles: roles.map((role) => t(`role.${role}`)).join(', ') })}>
        {t('notForYou.text', { name: session.account.displayName })}
      </Problem>
    </Page>
  );
}

/** To the sign-in, and from there back here. */
function ToSignIn() {
  const router = useRouter();
  return <Redirect to={`/sign-in?next=${encodeURIComponent(router.state.location.href)}`} />;
}
