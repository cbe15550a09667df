import { IndexLifecycle } from '@hunar/search';
import { cliConfig } from '../system/cli-config';
import { withFeatures } from '../system/with-features';
import { putJson, say } from '../terminal/say';

/** `hunar reindex`: builds every search index anew, aside of the one that is searched, and swaps it in. */
export async function reindex(options: { json?: boolean }): Promise<void> {
  const indexes = await withFeatures(cliConfig(), async (app) => {
    const lifecycle = app.get(IndexLifecycle);
    const built = [];
    for (const name of lifecycle.names) built.push(await build(lifecycle, name));
    return built;
  });
  if (options.json) await putJson({ indexes });
}

async function build(lifecycle: IndexLifecycle, name: string) {
  const startedAt = performance.now();
  const documents = await lifecycle.reindex(name, {
    onProgress: ({ engine, done, total, secondsLeft }) =>
      say(`${name} in ${engine}: ${done} of ${total}${secondsLeft === null ? '' : `, ${secondsLeft} s to go`}`),
  });
  const seconds = Math.round((performance.now() - startedAt) / 10) / 100;
  say(`${name}: built anew, ${documents} documents in ${seconds} s.`);
  return { name, documents, seconds };
}
