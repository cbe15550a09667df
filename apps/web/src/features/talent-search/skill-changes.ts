import { listOf } from './filters';
import type { SearchState } from './search-state';
import { SKILL_ROLES, type SkillRole, type SkillWish, wishesOf, writeWish } from './skill-wish';

export interface PlacedWish {
  readonly role: SkillRole;
  readonly wish: SkillWish;
}

/** All skills that a search asks for, each with its list. */
export const everyWish = (state: SearchState): readonly PlacedWish[] =>
  SKILL_ROLES.flatMap((role) => wishesOf(state[role]).map((wish) => ({ role, wish })));

/** The search without the skill. */
export const dropWish = (state: SearchState, id: string): Partial<SearchState> =>
  listsOf(everyWish(state).filter(({ wish }) => wish.id !== id));

/** The search with the skill in this list alone; in its old place where it stays in its list. */
export function changeWish(state: SearchState, role: SkillRole, wish: SkillWish): Partial<SearchState> {
  const wishes = everyWish(state);
  const stays = wishes.some((one) => one.role === role && one.wish.id === wish.id);
  if (stays) return listsOf(wishes.map((one) => (one.wish.id === wish.id ? { role, wish } : one)));
  return listsOf([...wishes.filter((one) => one.wish.id !== wish.id), { role, wish }]);
}

const listsOf = (wishes: readonly PlacedWish[]): Partial<SearchState> =>
  Object.fromEntries(
    SKILL_ROLES.map((role) => [
      role,
      listOf(wishes.filter((one) => one.role === role).map(({ wish }) => writeWish(wish))),
    ]),
  );
