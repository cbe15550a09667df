import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A graduate file as it comes: title lines, semicolons, headers of an exam cell's own, a total at the end, seven bad rows. */
export const INTAKE_FILE = join(__dirname, '../../fixtures/browser/spring-intake.csv');

/** The people of its last, small cohort, in the order of the file. */
export function smallCohort(): { name: string; email: string }[] {
  const rows = readFileSync(INTAKE_FILE, 'utf8').split('\r\n');
  return rows
    .map((row) => row.split(';'))
    .filter((cells) => cells[7] === 'Batch 32')
    .map((cells) => ({ name: cells[2] ?? '', email: cells[4] ?? '' }));
}

/** What its error file has to say, whatever the words: line, column, code. */
export const INTAKE_ISSUES = [
  [44, 'E-Mail Addr.'],
  [81, 'E-Mail Addr.'],
  [124, 'Mob / WhatsApp'],
  [164, 'Final %'],
  [204, 'Ask (USD/hr)'],
  [244, 'Ask (USD/hr)'],
  [284, 'E-Mail Addr.'],
  [304, ''],
] as const;
