/** Whom a consent is about: an imported person has a profile before any account. */
export type ConsentSubjectKind = 'account' | 'talent';

/** `listing`: being found by founders. `contact`: being written to about jobs. */
export type ConsentPurpose = 'listing' | 'contact';

/** `person`: the person said so here. `programme`: the training programme recorded it when the person enrolled. */
export type ConsentBasis = 'person' | 'programme';

/** The version of the text that is shown today, by purpose; a text that changes gets a new version. */
export const CONSENT_TEXT_VERSIONS: Readonly<Record<ConsentPurpose, string>> = {
  listing: '2026-11',
  contact: '2026-11',
};

/** A statement to be recorded, about one or many subjects. */
export interface ConsentStatement {
  readonly subjectKind: ConsentSubjectKind;
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly basis: ConsentBasis;
  /** By default the text that is shown today. */
  readonly textVersion?: string;
}

/** What counts for a subject now: its latest statement. */
export interface CurrentConsent {
  readonly subjectId: string;
  readonly given: boolean;
  readonly basis: ConsentBasis;
  readonly textVersion: string;
  readonly at: Date;
}
