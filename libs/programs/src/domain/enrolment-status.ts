/** Where a trainee stands in a cohort. */
export const ENROLMENT_STATUSES = ['enrolled', 'active', 'completed', 'certified', 'dropped'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];
