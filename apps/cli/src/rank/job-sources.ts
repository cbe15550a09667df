import { documentText, DocumentError, readJobPost } from '@hunar/extraction';
import { checkDraft, readJobDraft, skillReader } from '@hunar/hiring';
import { type JobFacts, jobFactsOf, jobPostFacts } from '@hunar/matching';
import { StartFailure } from '@hunar/runtime';
import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { failureOf, nameOf, pathOf, unreadable } from '../system/file-source';
import { isJsonLines, jsonLines } from './json-lines';
import { rankingId } from './ranking-id';
import type { Skipped } from './resume-sources';

/** A job to rank for. */
export interface RankedJob {
  readonly id: string;
  readonly title: string | null;
  readonly facts: JobFacts;
}

/** Why what should be a job is none. */
class NoJob extends Error {}

/** Reads jobs from text and from JSON. */
export class JobReading {
  private readonly taxonomy = Taxonomy.load();
  private readonly normaliser = new SkillNormaliser(this.taxonomy);
  private readonly readSkill = skillReader(this.taxonomy, this.normaliser);

  /** Does the file hold many jobs, a line each? */
  isLines(typed: string): boolean {
    if (typed === '-') return false;
    try {
      return isJsonLines(pathOf(typed), ['text', 'job']);
    } catch (error) {
      throw new StartFailure(`${pathOf(typed)}: ${unreadable((error as NodeJS.ErrnoException).code)}.`);
    }
  }

  /** The job of a file, or of stdin ("-"). @throws StartFailure when there is none in it. */
  async one(typed: string): Promise<RankedJob> {
    const id = typed === '-' ? 'stdin' : basename(typed);
    try {
      const bytes = typed === '-' ? await buffer(process.stdin) : await readFile(pathOf(typed));
      const { kind, text } = await documentText(bytes);
      return kind === 'json' ? this.ofJson(id, JSON.parse(text)) : this.ofText(id, text);
    } catch (error) {
      if (error instanceof NoJob || error instanceof DocumentError)
        throw new StartFailure(failureOf(typed, error.message));
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new StartFailure(`${nameOf(typed)}: ${unreadable(code)}.`);
    }
  }

  /** The jobs of a JSON Lines file, one at a time; lines that hold none go to `skip`. */
  async *lines(typed: string, skip: (skipped: Skipped) => void): AsyncGenerator<RankedJob> {
    for await (const read of jsonLines(pathOf(typed))) {
      const { line } = read;
      const written = 'value' in read ? read.value['id'] : null;
      const id = typeof written === 'string' || typeof written === 'number' ? String(written) : null;
      try {
        if ('problem' in read) throw new NoJob(read.problem);
        yield this.ofLine(id ?? String(line), read.value);
      } catch (error) {
        if (!(error instanceof NoJob)) throw error;
        skip({ file: typed, line, id, code: 'JOB_INVALID', reason: error.message });
      }
    }
  }

  private ofLine(id: string, { text, job }: Readonly<Record<string, unknown>>): RankedJob {
    if (typeof text === 'string') return this.ofText(id, text);
    if (typeof job === 'string') return this.ofText(id, job);
    if (job !== undefined) return this.ofJson(id, job);
    throw new NoJob('A line needs "text" or "job".');
  }

  private ofText(id: string, text: string): RankedJob {
    const { draft } = readJobPost(text, { normaliser: this.normaliser, taxonomy: this.taxonomy });
    const facts = jobPostFacts(rankingId(id), draft);
    if (facts.mustHave.length + facts.niceToHave.length === 0) throw new NoJob('No skill was found in this job.');
    return { id, title: draft.title, facts };
  }

  private ofJson(id: string, json: unknown): RankedJob {
    const { text } = (json ?? {}) as { text?: unknown };
    if (typeof text === 'string') return this.ofText(id, text);
    const read = readJobDraft(json);
    const checked = read.ok ? checkDraft(read.value, this.readSkill, 'UTC') : read;
    if (!checked.ok) throw new NoJob(checked.failures.map(inWords).join(' '));
    return { id, title: checked.value.title, facts: jobFactsOf(rankingId(id), checked.value) };
  }
}

type Failed = {
  readonly code: string;
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
};

function inWords({ code, path, params }: Failed): string {
  if (code === 'FIELD_INVALID') {
    const { problem } = params as { problem?: unknown };
    const missing = typeof problem !== 'string' || problem.includes('received undefined');
    return `${path.join('.') || 'job'}: ${missing ? 'it is missing' : problem.replace(/^Invalid input: /, '')}.`;
  }
  const details = Object.values(params).map(String).join(', ');
  return `${path.join('.') || 'job'}: ${code.toLowerCase().replaceAll('_', ' ')}${details === '' ? '' : ` (${details})`}.`;
}
