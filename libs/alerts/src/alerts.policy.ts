import { accountIdOf, hasRole, NotFoundError, organisationsWithRole, type Viewer } from '@hunar/kernel';
import type { SavedSearch } from './domain/saved-search';

/** A saved search is its owner's alone, while the owner is a founder of its company. @throws NotFoundError otherwise: the two are not told apart. */
export function owned<Search extends Pick<SavedSearch, 'accountId' | 'organisationId'>>(
  viewer: Viewer,
  search: Search | null | undefined,
): Search {
  const isOwner = search?.accountId === accountIdOf(viewer);
  if (!search || !isOwner || !hasRole(viewer, 'founder', search.organisationId))
    throw new NotFoundError('saved search');
  return search;
}

/** The company for which the viewer saves a search: the named one, or the first. @throws NotFoundError unless the viewer is its founder. */
export function companyOf(viewer: Viewer, organisationId: string | null): string {
  const mine = organisationsWithRole(viewer, 'founder');
  const company = organisationId === null ? mine[0] : mine.find((id) => id === organisationId);
  if (company === undefined) throw new NotFoundError('company');
  return company;
}
