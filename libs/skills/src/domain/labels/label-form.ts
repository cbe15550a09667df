/** How a label came to be: the skill's name, a listed alias, one derived from these (plural, spelling), or a decoy phrase. */
export type LabelKind = 'name' | 'alias' | 'derived' | 'decoy';

/** What the reader looks for: one key, whoever spelt it how. A decoy has no skill. */
export interface LabelForm {
  readonly key: string;
  readonly label: string;
  readonly skillId: string | null;
  readonly kind: LabelKind;
  /** An ordinary word or name, or very short: outside a list it needs proof. */
  readonly guarded: boolean;
  /** The spellings of this key that the taxonomy lists. */
  readonly spellings: readonly string[];
}

/** Whether a listed spelling is parted at `offset` of the key: "Spring Boot" is at 6. */
export const isPartedAt = (form: LabelForm, offset: number): boolean =>
  form.spellings.some((spelling) => {
    let length = spelling.startsWith('.') ? 1 : 0;
    for (const part of spelling.match(/[\p{L}\p{N}+#]+|&/gu) ?? []) {
      if (length === offset && length > 0) return true;
      length += part === '&' ? 3 : part.length;
    }
    return false;
  });
