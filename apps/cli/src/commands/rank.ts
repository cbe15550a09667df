import { StartFailure } from '@hunar/runtime';
import { JobReading, type RankedJob } from '../rank/job-sources';
import { RankReport } from '../rank/rank-report';
import { ResumePool } from '../rank/ranked';
import { readAll } from '../rank/reading-threads';
import { resumeFiles, resumesIn, type Skipped } from '../rank/resume-sources';
import { failureOf } from '../system/file-source';
import { Progress } from '../terminal/progress';
import { say } from '../terminal/say';
import { WrongUse } from '../terminal/wrong-use';

/** Without --top: everybody for a single job, up to so many; the first of each for many jobs. */
const MOST_FOR_ONE = 1000;
const OF_EACH = 20;
/** With --top. */
const MOST = 100_000;
/** From so many files or bytes on, people want to see that something happens. */
const MANY_FILES = 100;
const MANY_BYTES = 5_000_000;

/** `hunar rank JOB RESUME…`: the résumés that fit a job best, with reasons; no database, no network. */
export async function rankResumes(
  job: string,
  resumes: string[],
  options: { top?: string; json?: boolean },
): Promise<void> {
  const top = options.top === undefined ? null : Number(options.top);
  if (top !== null && (!Number.isInteger(top) || top < 1 || top > MOST))
    throw new WrongUse(`--top must be a whole number from 1 to ${MOST}.`);
  const now = new Date();
  const jobs = new JobReading();
  const many = jobs.isLines(job);
  const single = many ? null : await jobs.one(job);
  const skipped: Skipped[] = [];
  const skip = (one: Skipped): void => {
    skipped.push(one);
    say(failureOf(one.file, one.reason, one.line));
  };
  const pool = await poolOf(resumes, now, skip);
  if (pool.size === 0)
    throw new StartFailure(skipped.length === 0 ? 'There is no résumé there.' : 'None of these résumés could be read.');
  const report = new RankReport(options.json ?? false, pool.size);
  const count = top ?? (many ? OF_EACH : MOST_FOR_ONE);
  await report.begin();
  let ranked = 0;
  for await (const one of single ? onlyOne(single) : jobs.lines(job, skip)) {
    await report.job(pool.best(one, Math.min(count, pool.size)));
    ranked += 1;
  }
  await report.end(skipped);
  if (ranked === 0) throw new StartFailure(failureOf(job, 'there is no job in it.'));
}

async function poolOf(typed: readonly string[], now: Date, skip: (skipped: Skipped) => void): Promise<ResumePool> {
  const files = resumeFiles(typed);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const progress = files.length >= MANY_FILES || bytes >= MANY_BYTES ? new Progress('Reading résumés') : null;
  const pool = new ResumePool(now);
  const ids = new Set<string>();
  const sources = resumesIn(files, skip, (behind) => progress?.at(behind / Math.max(bytes, 1)));
  for await (const { source, outcome } of readAll(sources, now.toISOString().slice(0, 10))) {
    if ('reason' in outcome) skip({ ...outcome, file: source.file, line: source.line, id: source.id });
    else pool.add(source, outcome);
    if (source.line === null) continue;
    const { id, file, line } = source;
    if (ids.has(id)) say(failureOf(file, `the id ${JSON.stringify(id)} stands on a line before, too.`, line));
    ids.add(id);
  }
  progress?.stop();
  return pool;
}

async function* onlyOne(job: RankedJob): AsyncGenerator<RankedJob> {
  yield job;
}
