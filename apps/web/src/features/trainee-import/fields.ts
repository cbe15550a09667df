/** What a column can mean, in the API's names. The words for people are in the messages, `field.*`. */
export const FIELDS = [
  'full_name',
  'email',
  'roll_no',
  'program',
  'cohort',
  'status',
  'score',
  'completed_on',
  'skills',
  'city',
  'phone',
  'github',
  'linkedin',
  'expected_rate',
  'hours_per_week',
  'english_level',
  'cnic',
  'father_name',
  'gender',
  'date_of_birth',
] as const;

/** Cells of these may come from several columns: first and last name, two lists of skills. */
const JOINED: ReadonlySet<string> = new Set(['full_name', 'skills']);

export const mayRepeat = (field: string) => JOINED.has(field);

/** How sure the reading is, as a word. */
export function sureness(confidence: number): 'sure' | 'likely' | 'unsure' {
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'likely' : 'unsure';
}
