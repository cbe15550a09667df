import { StartFailure } from '@hunar/runtime';
import { parseColumnMap, type ColumnMap, fileMessage } from '@hunar/programs';
import { SearchIndexer } from '@hunar/search';
import { readFileSync } from 'node:fs';
import { FileImport, type FileImportRequest } from '../import/file-import';
import { importSummary, type ImportResult } from '../import/import-summary';
import { cliConfig } from '../system/cli-config';
import { fileOnDisk, pathOf, unreadable } from '../system/file-source';
import { withFeatures } from '../system/with-features';
import { putJson, say } from '../terminal/say';
import { WrongUse } from '../terminal/wrong-use';

export interface ImportOptions {
  readonly program?: string;
  readonly cohort?: string;
  readonly sponsor?: string;
  readonly create?: boolean;
  readonly dryRun?: boolean;
  readonly map?: string;
  readonly rejects?: string;
  readonly json?: boolean;
}

/** `hunar import FILE`: the same import as an uploaded file's, in this process. */
export async function importFile(file: string, options: ImportOptions): Promise<void> {
  if (options.cohort !== undefined && options.program === undefined) {
    throw new WrongUse('--cohort needs --program: a cohort is one of a programme.');
  }
  const source = fileOnDisk(file);
  const request: FileImportRequest = {
    source,
    map: options.map === undefined ? {} : readMap(options.map),
    program: options.program ?? null,
    cohort: options.cohort ?? null,
    sponsor: options.sponsor ?? null,
    create: options.create ?? false,
    rejectsFile: options.rejects === undefined ? null : pathOf(options.rejects),
  };
  const result = await withFeatures(cliConfig(), async (app, { isOurs }) => {
    const imports = app.get(FileImport);
    if (options.dryRun) return imports.rehearse(request);
    const done = await imports.run(request);
    // Beside a running system its worker brings the people into the search index.
    if (isOurs) await app.get(SearchIndexer).drain();
    return done;
  });
  report(result, options);
  if (options.json) await putJson(result);
}

function report(result: ImportResult, { dryRun, rejects }: ImportOptions): void {
  for (const line of importSummary(result, dryRun ?? false)) say(line);
  if (rejects !== undefined) say(`Rejected rows, duplicates and warnings: ${pathOf(rejects)}`);
}

function readMap(typed: string): ColumnMap {
  const path = pathOf(typed);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartFailure(`${path}: ${unreadable((error as NodeJS.ErrnoException).code)}.`);
  }
  const map = parseColumnMap(parseJson(text));
  if (map.ok) return map.value;
  const { code, params } = map.failures[0]!;
  throw new StartFailure(`${path}: ${fileMessage(code, params)}`);
}

/** Undefined for what is no JSON: the map's own check then says what is expected. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
