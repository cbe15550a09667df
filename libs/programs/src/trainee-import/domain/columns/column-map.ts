import { failure, type Result, success } from '@hunar/kernel';
import { isTraineeField, type TraineeField } from '../fields';
import type { FileFailureCode } from '../trainee-file-error';

/** What an admin says about a file; every part is optional and overrides what is recognised. */
export interface ColumnMap {
  /** Header (as in the file; `#3` for the third column) → its field, or null to leave the column out. */
  readonly columns?: Readonly<Record<string, TraineeField | null>>;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
  /** Physical line of the headers; 0 for a file without headers, whose columns are then `#1`, `#2`, … */
  readonly headerLine?: number;
}

/** Reads a map from parsed JSON. */
export function parseColumnMap(json: unknown): Result<ColumnMap, FileFailureCode> {
  if (!isObject(json)) return failure('map_invalid');
  const { columns, sheet, headerLine } = json;
  const badSheet = sheet != null && typeof sheet !== 'string';
  const badLine = headerLine != null && !(Number.isInteger(headerLine) && (headerLine as number) >= 0);
  if (badSheet || badLine || (columns != null && !isObject(columns))) return failure('map_invalid');
  const entries = Object.entries(columns ?? {});
  const wrong = entries.findIndex(([, field]) => field !== null && !isTraineeField(field));
  if (wrong >= 0) return failure('map_field_unknown', ['columns', entries[wrong]?.[0] ?? ''], { column: wrong + 1 });
  return success({
    ...(columns == null ? {} : { columns: columns as Record<string, TraineeField | null> }),
    ...(sheet == null ? {} : { sheet: sheet as string }),
    ...(headerLine == null ? {} : { headerLine: headerLine as number }),
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
