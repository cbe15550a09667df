import { SearchIndexer } from '@hunar/search';
import { StartFailure } from '@hunar/runtime';
import { DemoData } from '../demo/demo-data.service';
import { cliConfig } from '../system/cli-config';
import { withFeatures } from '../system/with-features';
import { putJson, say } from '../terminal/say';

/** `hunar demo`: the demo data on the embedded database; what is there already stays as it is. */
export async function demo(options: { json?: boolean }): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new StartFailure(
      'Demo data goes into the embedded database alone: its passwords are known to everybody. Unset DATABASE_URL.',
    );
  }
  const startedAt = performance.now();
  await withFeatures(cliConfig(), async (app, { isOurs }) => {
    await app.get(DemoData, { strict: false }).write(say);
    if (isOurs) await app.get(SearchIndexer).drain();
  });
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  say(`Demo data: complete after ${seconds} s.`);
  if (options.json) await putJson({ seconds });
}
