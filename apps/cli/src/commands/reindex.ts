import { IndexLifecycle } from '@hunar/search';
import { StartFailure } from '@hunar/runtime';
import { abortOnSignals } from '../system/abort-on-signals';
import { cliConfig } from '../system/cli-config';
import { withFeatures } from '../system/with-features';
import { putJson, say } from '../terminal/say';

/** `hunar reindex`: builds every search index anew, aside of the one that is searched, and swaps it in. */
export async function reindex(options: { json?: boolean }): Promise<void> {
  const interrupted = abortOnSignals();
  const indexes = await withFeatures(cliConfig(), async (app) => {
    const lifecycle = app.get(IndexLifecycle);
    const built = [];
    try {
      for (const name of lifecycle.names) built.push(await build(lifecycle, name, interrupted.signal));
    } catch (error) {
      if (!interrupted.signal.aborted) throw error;
      throw new StartFailure('Interrupted. Indexes that were not done are as they were.');
    }
    return built;
  }).finally(interrupted.release);
  if (options.json) await putJson({ indexes });
}

async function build(lifecycle: IndexLifecycle, name: string, signal: AbortSignal) {
  const startedAt = performance.now();
  const documents = await lifecycle.reindex(name, {
    signal,
    onProgress: ({ engine, done, total, secondsLeft }) =>
      say(`${name} in ${engine}: ${done} of ${total}${secondsLeft === null ? '' : `, ${secondsLeft} s to go`}`),
  });
  const seconds = Math.round((performance.now() - startedAt) / 10) / 100;
  say(`${name}: built anew, ${documents} documents in ${seconds} s.`);
  return { name, documents, seconds };
}
