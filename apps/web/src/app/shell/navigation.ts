import type { Role } from '@/shared/graphql/gql/shared/graphql';
import { holds, type SessionState } from '@/shared/session/session';

interface NavigationItem {
  readonly to: string;
  /** Key in the shell's messages. */
  readonly label: string;
  readonly roles: readonly Role[];
}

/** What the header offers, by role. A person with two roles sees both sets. */
const ITEMS: readonly NavigationItem[] = [
  { to: '/search', label: 'nav.search', roles: ['FOUNDER', 'OPERATOR'] },
  { to: '/saved-searches', label: 'nav.savedSearches', roles: ['FOUNDER'] },
  { to: '/jobs', label: 'nav.jobs', roles: ['FOUNDER'] },
  { to: '/programs', label: 'nav.programs', roles: ['PROGRAM_ADMIN', 'OPERATOR'] },
  { to: '/profile', label: 'nav.profile', roles: ['FREELANCER'] },
  { to: '/jobs-for-me', label: 'nav.jobsForMe', roles: ['FREELANCER'] },
  { to: '/find-jobs', label: 'nav.findJobs', roles: ['FREELANCER'] },
  { to: '/skills', label: 'nav.skills', roles: ['FOUNDER', 'FREELANCER'] },
  { to: '/operator/unknown-phrases', label: 'nav.unknownPhrases', roles: ['OPERATOR'] },
  { to: '/operator/search', label: 'nav.searchHealth', roles: ['OPERATOR'] },
  { to: '/fairness', label: 'nav.fairness', roles: ['AUDITOR'] },
];

const PUBLIC_ITEMS: readonly NavigationItem[] = [
  { to: '/search', label: 'nav.search', roles: [] },
  { to: '/skills', label: 'nav.skills', roles: [] },
];

export const navigationOf = (session: SessionState): readonly NavigationItem[] =>
  session.status === 'signed-in' ? ITEMS.filter((item) => holds(session, ...item.roles)) : PUBLIC_ITEMS;
