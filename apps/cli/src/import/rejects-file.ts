import { type IssueCode, issueRecord, issuesCsvStream, type TraineeImportService } from '@hunar/programs';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StartFailure } from '@hunar/runtime';

type Issues = ReturnType<TraineeImportService['allIssues']>;

/** Writes `line,column,code,message` beside the file and puts it in its place when it is whole. */
export async function writeRejects(path: string, issues: Issues): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(records(issues)), issuesCsvStream(), createWriteStream(draft));
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new StartFailure(`${path}: cannot be written (${code}).`);
  }
}

async function* records(issues: Issues) {
  for await (const { line, header, code, severity, params } of issues) {
    yield issueRecord({
      line,
      column: header ?? '',
      code: code as IssueCode,
      severity,
      params: params as Record<string, number>,
    });
  }
}
