/** A level of command of a skill: 1 aware, 2 beginner, 3 working, 4 advanced, 5 expert. Null stands for unknown. */
export type SkillLevel = 1 | 2 | 3 | 4 | 5;
export const SKILL_LEVEL_NAMES = { 1: 'aware', 2: 'beginner', 3: 'working', 4: 'advanced', 5: 'expert' } as const;

/** What stands behind a claim, weakest first. */
export const EVIDENCE_TIERS = ['claimed', 'evidenced', 'credentialed'] as const;
export type EvidenceTier = (typeof EVIDENCE_TIERS)[number];

/** Command of a language by the Common European Framework, with `native` above C2. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

export const VISIBILITIES = ['public', 'founders', 'hidden'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
