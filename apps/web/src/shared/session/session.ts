import { createContext, useContext } from 'react';
import type { Role, SessionAccountFragment } from '@/shared/graphql/gql/shared/graphql';

export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'signed-in'; readonly account: SessionAccountFragment };

export type Session = SessionState & {
  /** After a mutation that set the cookie. Forgets everything cached for the reader before. */
  readonly begin: (account: SessionAccountFragment) => void;
  /** Signs out, here and at the server. */
  readonly end: () => Promise<void>;
  /** Asks the server again who is signed in. */
  readonly refresh: () => void;
};

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside its provider');
  return session;
}

export const holds = (session: SessionState, ...roles: Role[]): boolean =>
  session.status === 'signed-in' && session.account.grants.some((grant) => roles.includes(grant.role));

/** Where a person starts: the first page of the work they most likely came for. */
export function homeOf(account: SessionAccountFragment): string {
  const roles = new Set(account.grants.map((grant) => grant.role));
  if (roles.has('OPERATOR')) return '/operator/unknown-phrases';
  if (roles.has('PROGRAM_ADMIN')) return '/programs';
  if (roles.has('FOUNDER')) return '/search';
  if (roles.has('FREELANCER')) return '/profile';
  if (roles.has('AUDITOR')) return '/fairness';
  return '/';
}
