import type { ResumeReading } from './reading';

/** The largest file that the API takes. */
export const MOST_MEGABYTES = 10;
export const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

export type ProblemKind = 'network' | 'tooLarge' | 'tooLong' | 'signedOut' | 'busy' | 'server';

/** Why a résumé could not be read: a key of the messages, `give.problem.*`, or a sentence of the API. */
export class ReadingProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly sentence: string | null = null,
  ) {
    super(kind);
  }
}

/** Sends a file to POST /resumes, which reads it and keeps nothing. @throws ReadingProblem; AbortError when it is given up. */
export async function sendResume(file: File, signal: AbortSignal): Promise<ResumeReading> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/resumes', {
    method: 'POST',
    body,
    signal,
    headers: {
      'x-hunar': '1',
      'apollo-require-preflight': 'true',
      'accept-language': document.documentElement.lang || 'en',
    },
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ReadingProblem('network');
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response.status, answer);
  // The same JSON as that of the query `readResume`.
  return answer as ResumeReading;
}

function problemOf(status: number, answer: unknown): ReadingProblem {
  if (status === 413) return new ReadingProblem('tooLarge');
  if (status === 401 || status === 403) return new ReadingProblem('signedOut');
  if (status === 429) return new ReadingProblem('busy');
  const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
  return new ReadingProblem('server', status < 500 && typeof message === 'string' ? message : null);
}
