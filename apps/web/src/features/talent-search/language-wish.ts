import type { LanguageLevel } from '@/shared/graphql/gql/talent-search/graphql';

export const LANGUAGE_LEVELS: readonly LanguageLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NATIVE'];

/** A language that is asked for. */
export interface LanguageWish {
  /** ISO 639-1. */
  readonly language: string;
  readonly minLevel?: LanguageLevel;
}

/** Reads `en` or `en~B2`; undefined for anything else. */
export function readLanguageWish(text: string): LanguageWish | undefined {
  const [language = '', written, ...rest] = text.split('~');
  const minLevel = LANGUAGE_LEVELS.find((level) => level === written);
  if (!/^[a-z]{2}$/.test(language) || rest.length > 0 || (written !== undefined && !minLevel)) return undefined;
  return { language, ...(minLevel ? { minLevel } : {}) };
}

export const writeLanguageWish = ({ language, minLevel }: LanguageWish) =>
  minLevel ? `${language}~${minLevel}` : language;

export const languageWishesOf = (list: readonly string[] | undefined): readonly LanguageWish[] =>
  (list ?? []).flatMap((text) => readLanguageWish(text) ?? []);
