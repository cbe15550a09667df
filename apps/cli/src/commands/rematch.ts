import { Rematch } from '@hunar/matching';
import { cliConfig } from '../system/cli-config';
import { withFeatures } from '../system/with-features';
import { Progress } from '../terminal/progress';
import { putJson, say } from '../terminal/say';

/** `hunar rematch`: ranks everybody for every open job anew and saves the lists. Ctrl-C stops it, and the next call goes on. */
export async function rematch(options: { fresh?: boolean; json?: boolean }): Promise<void> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  process.once('SIGINT', abort);
  const progress = new Progress('Saved');
  try {
    const result = await withFeatures(cliConfig(), (app) =>
      app.get(Rematch, { strict: false }).run({
        signal: stop.signal,
        fresh: options.fresh === true,
        progress: (done, all) => progress.at(done / all),
      }),
    );
    progress.stop();
    const { saved, jobs, people, threads, seconds, cancelled } = result;
    const end = cancelled ? ' It was stopped; call it again to go on.' : '';
    say(
      `Ranked ${people} people for ${saved} of ${jobs} open jobs on ${threads} threads in ${seconds.toFixed(1)} s.${end}`,
    );
    if (options.json) await putJson(result);
    if (cancelled) process.exitCode = 1;
  } finally {
    progress.stop();
    process.off('SIGINT', abort);
  }
}
