import { audiencesOf, hasRole, NotFoundError, type Viewer } from '@hunar/kernel';
import type { JobPosting } from './domain/job-posting';
import { audienceOf } from './job-document';

/** May the viewer act for the company? Its founders and the system. */
export const recruitsFor = (viewer: Viewer, organisationId: string): boolean =>
  hasRole(viewer, 'founder', organisationId);

/** By the same audiences that the search index holds, so that both always agree. */
export function mayRead(viewer: Viewer, job: Pick<JobPosting, 'organisationId' | 'state'>): boolean {
  const mine = audiencesOf(viewer);
  return mine === null || audienceOf(job).some((audience) => mine.includes(audience));
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
