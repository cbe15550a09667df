import { reachDatabase } from '@hunar/runtime';
import { runMigrations } from '@hunar/database';
import { cliConfig } from '../system/cli-config';
import { withDatabase } from '../system/with-database';
import { putJson, say } from '../terminal/say';

/** `hunar migrate`. Several at once are no problem: one of them does it. */
export async function migrate(options: { json?: boolean }): Promise<void> {
  await withDatabase(cliConfig(), { migrate: false }, async ({ databaseUrl }) => {
    await reachDatabase(databaseUrl);
    const ran = await runMigrations(databaseUrl);
    for (const name of ran) say(`ran ${name}`);
    say(ran.length === 0 ? 'The schema is up to date.' : `Ran ${ran.length} migrations.`);
    if (options.json) await putJson({ ran });
  });
}
