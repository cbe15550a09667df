import type { EvidenceTier, SkillFilterInput } from '@/shared/graphql/gql/talent-search/graphql';

/** What a search asks of a skill: everybody has it, everybody has one of these, nobody has it. Each is a list of the address. */
export const SKILL_ROLES = ['skills', 'anyOf', 'noneOf'] as const;
export type SkillRole = (typeof SKILL_ROLES)[number];

/** A skill that is asked for. */
export interface SkillWish {
  readonly id: string;
  /** 1 to 5. */
  readonly minLevel?: number;
  readonly minEvidence?: Exclude<EvidenceTier, 'CLAIMED'>;
}

const WRITTEN = /^([^~\s]{1,100})(?:~([1-5])?)?(?:~(EVIDENCED|CREDENTIALED))?$/;

/** Reads what `writeWish` wrote; undefined for anything else. */
export function readWish(text: string): SkillWish | undefined {
  const [, id, level, evidence] = WRITTEN.exec(text) ?? [];
  if (!id) return undefined;
  return {
    id,
    ...(level ? { minLevel: Number(level) } : {}),
    ...(evidence === 'EVIDENCED' || evidence === 'CREDENTIALED' ? { minEvidence: evidence } : {}),
  };
}

/** `react`, `react~4`, `react~4~EVIDENCED`, `react~~EVIDENCED`. */
export const writeWish = ({ id, minLevel, minEvidence }: SkillWish) =>
  [id, minLevel ?? (minEvidence ? '' : undefined), minEvidence].filter((part) => part !== undefined).join('~');

/** The wishes of a list of the address, each skill once. */
export function wishesOf(list: readonly string[] | undefined): readonly SkillWish[] {
  const wishes = (list ?? []).flatMap((text) => readWish(text) ?? []);
  return wishes.filter(({ id }, place) => wishes.findIndex((one) => one.id === id) === place);
}

export const toSkillFilters = (list: readonly string[] | undefined): SkillFilterInput[] | undefined =>
  list && wishesOf(list).map(({ id, minLevel, minEvidence }) => ({ skillId: id, minLevel, minEvidence }));
