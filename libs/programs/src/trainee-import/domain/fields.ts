/** What a column of a trainee file can mean: the names of the canonical headers, in their canonical order. */
export const TRAINEE_FIELDS = [
  'roll_no',
  'full_name',
  'father_name',
  'email',
  'phone',
  'cnic',
  'gender',
  'date_of_birth',
  'city',
  'program',
  'cohort',
  'status',
  'score',
  'completed_on',
  'skills',
  'github',
  'linkedin',
  'expected_rate',
  'hours_per_week',
  'english_level',
] as const;
export type TraineeField = (typeof TRAINEE_FIELDS)[number];

const KNOWN = new Set<string>(TRAINEE_FIELDS);
export const isTraineeField = (value: unknown): value is TraineeField => typeof value === 'string' && KNOWN.has(value);

/** Where an enrolment can stand; any other word in a status cell rejects its row. */
export const ENROLMENT_STATUSES = ['enrolled', 'active', 'completed', 'certified', 'dropped'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** Which of day and month a date column writes first; `2001-01-15` needs neither. */
export type DateOrder = 'day-first' | 'month-first';
