import type { SkillNormaliser, Taxonomy } from '@hunar/skills';

/** What a text that should name one skill was read as. */
export type SkillReading =
  | { readonly kind: 'skill'; readonly skillId: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

export type ReadSkill = (text: string) => SkillReading;

/** Longer texts are prose, in which a skill is an opinion of the reader. */
const LONGEST = 80;

/** Reads one skill: by id, by a label whatever its spelling, else by the normaliser, which mends misspellings. */
export function skillReader(taxonomy: Taxonomy, normaliser: SkillNormaliser): ReadSkill {
  return (entered) => {
    const text = entered.trim();
    const known = taxonomy.byId(text) ?? taxonomy.byLabel(text);
    if (known) return { kind: 'skill', skillId: known.id };
    if (text === '' || text.length > LONGEST) return { kind: 'unknown' };
    const { skills, unknown } = normaliser.normalise(text);
    if (skills.length > 1) return { kind: 'several', names: skills.map(({ name }) => name) };
    const [skill] = skills;
    return skill && unknown.length === 0 ? { kind: 'skill', skillId: skill.id } : { kind: 'unknown' };
  };
}
