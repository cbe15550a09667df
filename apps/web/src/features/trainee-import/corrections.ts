import type { ImportMapInput } from '@/shared/graphql/gql/trainee-import/graphql';
import type { Analysis } from './use-analysis';

/** What the admin may correct. A column that is left out has the field ''. */
export interface Corrections {
  sheet: string;
  headerLine: number | string;
  columns: { header: string; field: string }[];
}

export const correctionsOf = ({ sheet, headerLine, columns }: Analysis): Corrections => ({
  sheet: sheet ?? '',
  headerLine,
  columns: columns.map(({ header, field }) => ({ header, field: field ?? '' })),
});

/** The map for the next reading: what was corrected before and what is corrected now. On another sheet or line the columns are others. */
export function mapOf(analysis: Analysis, before: ImportMapInput | null, now: Corrections): ImportMapInput {
  const otherSheet = now.sheet !== (analysis.sheet ?? '');
  const headerLine = Number(now.headerLine);
  const otherLine = headerLine !== analysis.headerLine;
  const columns = new Map(before?.columns?.map(({ header, field }) => [header, field ?? null]));
  analysis.columns.forEach(({ header, field }, index) => {
    const chosen = now.columns[index]?.field || null;
    if (chosen !== field) columns.set(header, chosen);
  });
  return {
    sheet: otherSheet ? now.sheet : (before?.sheet ?? null),
    // On another sheet the line is looked for anew, unless it was given too.
    headerLine: otherLine ? headerLine : otherSheet ? null : (before?.headerLine ?? null),
    columns: otherSheet || otherLine ? [] : [...columns].map(([header, field]) => ({ header, field })),
  };
}
