import type { ImportTotals, TraineeFileAnalysis } from '@hunar/programs';

/** What was found out about a file, in the form that scripts rely on. */
export interface FileFindings {
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headerLine: number;
  readonly columns: readonly { readonly header: string; readonly field: string | null; readonly confidence: number }[];
}

/** The result of `import --json`. */
export type ImportResult = ImportTotals & { readonly file?: FileFindings };

/** Exactly the counts that scripts rely on, in this order. */
export const countsOf = (totals: ImportTotals): ImportTotals => {
  const { rows, accepted, created, updated, unchanged, duplicates, rejected, warnings, seconds } = totals;
  return { rows, accepted, created, updated, unchanged, duplicates, rejected, warnings, seconds };
};

export const findingsOf = (analysis: TraineeFileAnalysis): FileFindings => ({
  encoding: analysis.encoding,
  delimiter: analysis.delimiter,
  sheet: analysis.sheet,
  headerLine: analysis.headerLine,
  columns: analysis.columns.map(({ header, field, confidence }) => ({ header, field, confidence })),
});

/** The same for a person, a few lines. */
export function importSummary(result: ImportResult, isRehearsal: boolean): string[] {
  const { rows, accepted, created, updated, unchanged, duplicates, rejected, warnings, seconds, file } = result;
  return [
    ...(file ? describe(file) : []),
    `${isRehearsal ? 'A dry run, nothing is written: ' : ''}${rows} rows in ${seconds} s.`,
    `  accepted    ${accepted} (${created} created, ${updated} updated, ${unchanged} unchanged)`,
    `  duplicates  ${duplicates}`,
    `  rejected    ${rejected}`,
    `  warnings    ${warnings}`,
  ];
}

function describe({ encoding, delimiter, sheet, headerLine, columns }: FileFindings): string[] {
  const how = delimiter === null ? `sheet “${sheet}”` : `delimiter ${JSON.stringify(delimiter)}`;
  return [
    `The file is read as ${encoding}, ${how}, with the header on line ${headerLine}:`,
    ...columns.map(
      ({ header, field, confidence }) =>
        `  ${field ?? '(left out)'} ← ${header || '(no header)'}  ${Math.round(confidence * 100)} %`,
    ),
  ];
}
