import { hasRole, type Viewer } from './viewer';

/**
 * Who may see a search document: each document carries its audiences, each viewer belongs to some, and a hit needs one in common.
 * `public`: everybody. `accounts`: whoever is signed in. `founders`: signed-in founders. `operators`. `org:<organisationId>`:
 * programme admins of that organisation. `company:<organisationId>`: its founders. `account:<accountId>`: the owner alone.
 */
export type Audience =
  | 'public'
  | 'accounts'
  | 'founders'
  | 'operators'
  | `org:${string}`
  | `company:${string}`
  | `account:${string}`;

/** Those of many people. What no other may see is hidden: the rest is between an owner, an organisation or company, and the operators. */
export const WIDE_AUDIENCES: readonly Audience[] = ['public', 'accounts', 'founders'];

/** The audiences a viewer belongs to; null for the system, which sees all. */
export function audiencesOf(viewer: Viewer): readonly Audience[] | null {
  if (viewer.kind === 'system') return null;
  if (viewer.kind === 'anonymous') return ['public'];
  const audiences: Audience[] = ['public', 'accounts', `account:${viewer.accountId}`];
  if (hasRole(viewer, 'founder')) audiences.push('founders');
  if (hasRole(viewer, 'operator')) audiences.push('operators', 'founders');
  for (const { role, organisationId } of viewer.grants) {
    if (role === 'program_admin' && organisationId) audiences.push(`org:${organisationId}`);
    if (role === 'founder' && organisationId) audiences.push(`company:${organisationId}`);
  }
  return [...new Set(audiences)];
}
