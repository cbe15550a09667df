import type { ChatMessage } from './prompt';

export interface ChatEndpoint {
  /** Up to, and without, `/chat/completions`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly timeoutMs: number;
}

/** The endpoint gave no usable answer; `reason` names no word of what was sent or received. */
export class ChatFailure extends Error {
  constructor(
    readonly reason: 'status' | 'timeout' | 'network' | 'too-large' | 'shape',
    readonly detail: string = '',
  ) {
    super(`${reason} ${detail}`.trim());
  }
}

const LARGEST_ANSWER = 256 * 1024;

/** Asks an OpenAI-compatible endpoint once; resolves with the answer's text. Redirects are not followed. @throws ChatFailure */
export async function askModel(endpoint: ChatEndpoint, messages: readonly ChatMessage[]): Promise<string> {
  try {
    const response = await fetch(`${endpoint.baseUrl}/chat/completions`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(endpoint.apiKey === null ? {} : { Authorization: `Bearer ${endpoint.apiKey}` }),
      },
      body: JSON.stringify({
        model: endpoint.model,
        messages,
        temperature: 0,
        response_format: { type: 'json_object' },
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(endpoint.timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new ChatFailure('status', String(response.status));
    }
    return contentOf(await readLimited(response));
  } catch (error) {
    if (error instanceof ChatFailure) throw error;
    throw new ChatFailure((error as Error).name === 'TimeoutError' ? 'timeout' : 'network');
  }
}

async function readLimited(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LARGEST_ANSWER) throw new ChatFailure('too-large');
  }
  return text + decoder.decode();
}

function contentOf(body: string): string {
  try {
    const answer = JSON.parse(body) as { choices?: { message?: { content?: unknown } }[] };
    const content = answer.choices?.[0]?.message?.content;
    if (typeof content === 'string') return content;
  } catch {
    // Said below, as for every other answer without a message.
  }
  throw new ChatFailure('shape');
}
