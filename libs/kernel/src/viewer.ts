/** What a grant allows. Operators and auditors hold theirs over the whole platform, the others within an organisation. */
export const ROLES = ['freelancer', 'founder', 'program_admin', 'operator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** A role of an account, within one organisation (null: the whole platform). */
export interface Grant {
  readonly role: Role;
  readonly organisationId: string | null;
}

/** Who asks. Every service method that reads or writes takes one, so that an unscoped call does not compile. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'account'; readonly accountId: string; readonly grants: readonly Grant[] }
  | { readonly kind: 'system'; readonly purpose: string };

export const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** The worker, the CLI and migrations ask as the system; `purpose` goes to the audit log. */
export const systemViewer = (purpose: string): Viewer => ({ kind: 'system', purpose });

/** Does the viewer hold `role` (in `organisationId`, when one is given)? The system holds every role. */
export function hasRole(viewer: Viewer, role: Role, organisationId?: string): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.kind === 'anonymous') return false;
  return viewer.grants.some(
    (grant) => grant.role === role && (organisationId === undefined || grant.organisationId === organisationId),
  );
}

/** The organisations in which the viewer holds `role`. */
export function organisationsWithRole(viewer: Viewer, role: Role): string[] {
  if (viewer.kind !== 'account') return [];
  return viewer.grants
    .filter((grant) => grant.role === role && grant.organisationId !== null)
    .map((grant) => grant.organisationId as string);
}

/** The signed-in account's id, or null. */
export const accountIdOf = (viewer: Viewer): string | null => (viewer.kind === 'account' ? viewer.accountId : null);
