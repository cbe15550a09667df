import {
  analyseTraineeFile,
  type ColumnMap,
  readTraineeRows,
  type RowOutcome,
  type TraineeFileAnalysis,
  type TraineeRow,
} from '../index';
import { bufferSource } from '../trainee-file-source';

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const TODAY = '2026-11-23';

export interface Imported {
  readonly analysis: TraineeFileAnalysis;
  readonly outcomes: readonly RowOutcome[];
  /** The accepted rows. */
  readonly rows: readonly TraineeRow[];
}

/** Analyses and reads a file held in memory; throws the code of a failure. */
export async function importBytes(
  content: Buffer | string,
  map: ColumnMap = {},
  chunkSize?: number,
): Promise<Imported> {
  const source = bufferSource('file', Buffer.from(content), chunkSize);
  const analysed = await analyseTraineeFile(source, { today: TODAY, map });
  if (!analysed.ok) throw new Error(analysed.failures[0]?.code);
  const outcomes = await collect(readTraineeRows(source, analysed.value, { today: TODAY }));
  const rows = outcomes.flatMap((outcome) => (outcome.kind === 'accepted' ? [outcome.row] : []));
  return { analysis: analysed.value, outcomes, rows };
}

/** The code of the failure to analyse a file. */
export async function failureOf(content: Buffer | string, map: ColumnMap = {}): Promise<string> {
  const analysed = await analyseTraineeFile(bufferSource('file', Buffer.from(content)), { today: TODAY, map });
  return analysed.ok ? 'no failure' : (analysed.failures[0]?.code ?? '');
}
