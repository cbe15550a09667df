import type { CohortCountsFragment, EnrolmentStatus, ImportState } from '@/shared/graphql/gql/shared/graphql';

/** In the order in which a trainee goes through them. */
export const STATUSES = [
  'CERTIFIED',
  'COMPLETED',
  'ACTIVE',
  'ENROLLED',
  'DROPPED',
] as const satisfies readonly EnrolmentStatus[];

const COUNT_OF = {
  ENROLLED: 'enrolled',
  ACTIVE: 'active',
  COMPLETED: 'completed',
  CERTIFIED: 'certified',
  DROPPED: 'dropped',
} as const satisfies Record<EnrolmentStatus, keyof CohortCountsFragment>;

export const countOf = (counts: CohortCountsFragment, status: EnrolmentStatus): number => counts[COUNT_OF[status]];

/** Colours of the theme; the words beside them carry the meaning. */
export const STATUS_COLOUR: Record<EnrolmentStatus, string> = {
  CERTIFIED: 'saffron',
  COMPLETED: 'hunar',
  ACTIVE: 'hunar',
  ENROLLED: 'blue',
  DROPPED: 'gray',
};

export const IMPORT_COLOUR: Record<ImportState, string> = {
  QUEUED: 'gray',
  RUNNING: 'blue',
  DONE: 'hunar',
  FAILED: 'red',
  CANCELLED: 'gray',
};

export const isRunning = (state: ImportState): boolean => state === 'QUEUED' || state === 'RUNNING';
