import type { LabelForm } from './labels/label-form';

/** A label found in the text: tokens `from` until `to`, with the version that follows it (`until`). */
export interface Reading {
  readonly form: LabelForm;
  readonly from: number;
  readonly to: number;
  /** Behind the label's version, if it has one; else `to`. */
  readonly until: number;
  /** Parted where no listed spelling is: "type script" for an alias that is only known as "TypeScript". */
  readonly respaced: boolean;
  /** Sum of weighted edits, 0 for an exact reading. */
  readonly typo: number;
  /** Touches a word that is not part of it by a hyphen: "C-level", "Python-based". */
  readonly hyphened: boolean;
}
