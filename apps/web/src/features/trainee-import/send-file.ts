/** The largest file that the API takes. */
export const MOST_MEGABYTES = 64;
export const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
}

/** Why an upload failed: a key of the messages, `upload.problem.*`, or a sentence of the API. */
export class UploadProblem extends Error {
  constructor(
    readonly kind: 'network' | 'tooLarge' | 'signedOut' | 'busy' | 'cancelled' | 'server',
    readonly sentence: string | null = null,
  ) {
    super(kind);
  }
}

/** Sends a file to POST /uploads. XMLHttpRequest, because fetch does not say how much has been sent. */
export function sendFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/uploads');
    request.setRequestHeader('x-hunar', '1');
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.setRequestHeader('accept-language', document.documentElement.lang || 'en');
    request.responseType = 'text';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new UploadProblem('network')));
    request.addEventListener('abort', () => reject(new UploadProblem('cancelled')));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status === 201 && isUpload(answer)) resolve(answer);
      else reject(problemOf(request.status, answer));
    });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

function problemOf(status: number, answer: unknown): UploadProblem {
  if (status === 413) return new UploadProblem('tooLarge');
  if (status === 401 || status === 403) return new UploadProblem('signedOut');
  if (status === 429) return new UploadProblem('busy');
  const sentence = status < 500 && isObject(answer) && typeof answer['message'] === 'string' ? answer['message'] : null;
  return new UploadProblem('server', sentence);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isUpload = (value: unknown): value is Upload =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['fileName'] === 'string';
