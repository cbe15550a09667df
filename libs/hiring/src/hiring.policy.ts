import { hasRole, NotFoundError, type Viewer } from '@hunar/kernel';
import type { JobPosting } from './domain/job-posting';

/** May the viewer act for the company? Its founders and the system. */
export const recruitsFor = (viewer: Viewer, organisationId: string): boolean =>
  hasRole(viewer, 'founder', organisationId);

/** Open postings are for everybody who is signed in; closed ones for the company's founders and operators. */
export function mayRead(viewer: Viewer, job: Pick<JobPosting, 'organisationId' | 'state'>): boolean {
  if (recruitsFor(viewer, job.organisationId) || hasRole(viewer, 'operator')) return true;
  return viewer.kind === 'account' && job.state === 'open';
}

/** Gives back what belongs to a company that the viewer acts for. @throws NotFoundError otherwise: the two are not told apart. */
export function owned<Row extends { readonly organisationId: string }>(
  viewer: Viewer,
  row: Row | null | undefined,
  kind: string,
): Row {
  if (!row || !recruitsFor(viewer, row.organisationId)) throw new NotFoundError(kind);
  return row;
}
