import {
  accountIdOf,
  audiencesOf,
  ForbiddenError,
  hasRole,
  NotFoundError,
  organisationsWithRole,
  type Viewer,
  type Visibility,
} from '@hunar/kernel';

/** The sponsors whose programmes the viewer administers; null: all of them (operators and the system). */
export function administeredOrganisations(viewer: Viewer): readonly string[] | null {
  return hasRole(viewer, 'operator') ? null : organisationsWithRole(viewer, 'program_admin');
}

/** May the viewer administer what belongs to this sponsor? */
export function administers(viewer: Viewer, organisationId: string): boolean {
  return administeredOrganisations(viewer)?.includes(organisationId) ?? true;
}

/** Gives back `row` when it is there and its sponsor is the viewer's. @throws NotFoundError otherwise: the two are not told apart. */
export function administered<Row extends { readonly organisationId: string }>(
  viewer: Viewer,
  row: Row | null | undefined,
  kind: string,
): Row {
  if (!row || !administers(viewer, row.organisationId)) throw new NotFoundError(kind);
  return row;
}

/** The one sponsor of a viewer who is about to upload. @throws ForbiddenError for a viewer who administers none. */
export function sponsorOf(viewer: Viewer): string {
  const [organisationId] = organisationsWithRole(viewer, 'program_admin');
  if (organisationId === undefined) throw new ForbiddenError('Only the admins of a programme may do this.');
  return organisationId;
}

/**
 * May somebody who sees the profile learn that this sponsor enrolled the person? An admin who sees it because of a programme of
 * its own learns of its own enrolments alone: that an address is known elsewhere is nobody's business.
 */
export function learnsOf(
  viewer: Viewer,
  profile: { readonly accountId: string | null; readonly visibility: Visibility },
  organisationId: string,
): boolean {
  const audiences = audiencesOf(viewer);
  if (audiences === null || audiences.includes('operators') || profile.visibility === 'public') return true;
  if (profile.accountId !== null && profile.accountId === accountIdOf(viewer)) return true;
  return (
    (audiences.includes('founders') && profile.visibility === 'founders') || audiences.includes(`org:${organisationId}`)
  );
}
