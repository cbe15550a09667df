export const ORGANISATION_KINDS = ['sponsor', 'company', 'platform'] as const;

/** Sponsors own programmes, companies post jobs, the platform runs Hunar. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
