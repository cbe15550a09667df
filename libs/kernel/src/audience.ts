import { hasRole, type Viewer } from './viewer';

/**
 * Who may see a search document: each document carries its audiences, each viewer belongs to some, and a hit needs one in common.
 * `public`: everybody. `founders`: signed-in founders. `operators`. `org:<organisationId>`: programme admins of that
 * organisation. `account:<accountId>`: the owner alone.
 */
export type Audience = 'public' | 'founders' | 'operators' | `org:${string}` | `account:${string}`;

/** The audiences a viewer belongs to; null for the system, which sees all. */
export function audiencesOf(viewer: Viewer): readonly Audience[] | null {
  if (viewer.kind === 'system') return null;
  if (viewer.kind === 'anonymous') return ['public'];
  const audiences: Audience[] = ['public', `account:${viewer.accountId}`];
  if (hasRole(viewer, 'founder')) audiences.push('founders');
  if (hasRole(viewer, 'operator')) audiences.push('operators', 'founders');
  for (const grant of viewer.grants) {
    if (grant.role === 'program_admin' && grant.organisationId) audiences.push(`org:${grant.organisationId}`);
  }
  return [...new Set(audiences)];
}
