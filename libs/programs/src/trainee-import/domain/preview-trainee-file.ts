import { failure, type Result, success } from '@hunar/kernel';
import { TraineeFileError, type FileFailureCode } from './trainee-file-error';
import type { TraineeFileSource } from './trainee-file-source';
import { openTable, type SheetInfo, type TableFormat } from './trainee-table';

/** The first lines of a file as they are read, for an admin who has to point out the header line. */
export interface FilePreview {
  readonly format: TableFormat;
  readonly sheets: readonly SheetInfo[];
  readonly sheet: string | null;
  /** Personal data, for the admin who uploaded the file and nobody else. */
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Reads the first `limit` lines, of a workbook those of `sheet` or of its first visible sheet. */
export async function previewTraineeFile(
  source: TraineeFileSource,
  { sheet, limit = 30 }: { sheet?: string; limit?: number } = {},
): Promise<Result<FilePreview, FileFailureCode>> {
  try {
    const { format, sheets, records } = await openTable(source);
    const chosen = sheet ?? sheets.find(({ hidden }) => !hidden)?.name ?? sheets[0]?.name ?? null;
    const lines: { line: number; cells: readonly string[] }[] = [];
    for await (const batch of records(chosen, null)) {
      for (const { line, cells } of batch) if (lines.length < limit) lines.push({ line, cells });
      if (lines.length >= limit) break;
    }
    return success({ format, sheets, sheet: chosen, lines });
  } catch (error) {
    if (error instanceof TraineeFileError) return failure(error.code, [], error.params);
    throw error;
  }
}
