import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { majorUnits } from '@hunar/kernel';
import type { RowOutcome } from './index';
import { importBytes } from './testing/collect';

const FOLDER = join(__dirname, '../../../../../test/fixtures/trainee-files');

/** What a person who reads the file says about it; every fixture has one beside it. */
interface Key {
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly headerLine: number;
  readonly skipped?: number;
  readonly fields?: Readonly<Record<string, string | null>>;
  readonly fieldsInOrder?: readonly (string | null)[];
  /** "line accepted", "line rejected COLUMN", "line duplicate OF". */
  readonly outcomes: readonly string[];
  readonly warnings?: Readonly<Record<string, readonly string[]>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const verdict = (outcome: RowOutcome): string => {
  if (outcome.kind === 'accepted') return `${outcome.row.line} accepted`;
  return `${outcome.line} ${outcome.kind} ${outcome.kind === 'rejected' ? outcome.column : outcome.of}`;
};

describe('ugly trainee files agree with their keys', () => {
  const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.key.json'));

  it.each(names)('%s', async (name) => {
    const key = JSON.parse(readFileSync(join(FOLDER, `${name}.key.json`), 'utf8')) as Key;
    const bytes = readFileSync(join(FOLDER, name));
    // Chunks of every size must give the same: characters, line ends and quotes are cut anywhere.
    for (const chunkSize of [64 * 1024, 7, 1]) {
      const { analysis, outcomes } = await importBytes(bytes, {}, chunkSize);
      const { encoding, delimiter, headerLine, columns, skipped, rows } = analysis;
      expect({ encoding, delimiter, headerLine }).toEqual({
        encoding: key.encoding,
        delimiter: key.delimiter,
        headerLine: key.headerLine,
      });
      if (key.fields)
        expect(Object.fromEntries(columns.map(({ header, field }) => [header, field]))).toEqual(key.fields);
      if (key.fieldsInOrder) expect(columns.map(({ field }) => field)).toEqual(key.fieldsInOrder);
      expect({ skipped, rows }).toEqual({ skipped: key.skipped ?? 0, rows: key.outcomes.length });
      expect(outcomes.map(verdict)).toEqual(key.outcomes);
      for (const outcome of outcomes) {
        if (outcome.kind !== 'accepted') continue;
        const { row, warnings } = outcome;
        expect(warnings.map(({ code, column }) => `${code} ${column}`)).toEqual(key.warnings?.[row.line] ?? []);
        const rate = row.expectedRate;
        const expectedRate = rate && `${majorUnits(rate)} ${rate.currency}/${rate.period}`;
        expect({ ...row, expectedRate, city: row.city?.name ?? null }).toMatchObject(key.values?.[row.line] ?? {});
      }
    }
  });
});
