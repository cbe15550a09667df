import { accountIdOf, audiencesOf, hasRole, type Viewer } from '@hunar/kernel';
import type { TalentProfile } from './persistence/talent-profile.entity';
import { audienceOf } from './talent-document';

/** Is it the viewer's own profile? */
export const owns = (viewer: Viewer, profile: Pick<TalentProfile, 'accountId'>): boolean =>
  profile.accountId !== null && profile.accountId === accountIdOf(viewer);

/** May the viewer read what the person wishes of a job? Founders may not: they would bargain with it. */
export const mayReadWishes = (viewer: Viewer, profile: Pick<TalentProfile, 'accountId'>): boolean =>
  owns(viewer, profile) || hasRole(viewer, 'operator');

/** May the viewer see the profile? By the same audiences that the search index holds, so that both always agree. */
export function maySee(
  viewer: Viewer,
  profile: Pick<TalentProfile, 'accountId' | 'visibility'>,
  facts: { readonly consented: boolean; readonly organisationIds: readonly string[] },
): boolean {
  if (owns(viewer, profile)) return true;
  const mine = audiencesOf(viewer);
  if (mine === null) return true;
  const { accountId, visibility } = profile;
  return audienceOf({ accountId, visibility, ...facts }).some((audience) => mine.includes(audience));
}
