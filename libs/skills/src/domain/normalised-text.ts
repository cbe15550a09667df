/** A skill that a text names. Offsets are UTF-16 units of the text: `text.slice(start, end)` is what was read. */
export interface SkillMention {
  readonly id: string;
  readonly name: string;
  /** 0…1. */
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
}

/** What looks like a skill and is not known, for an operator to file. */
export interface UnknownMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface NormalisedText {
  readonly skills: readonly SkillMention[];
  readonly unknown: readonly UnknownMention[];
}
