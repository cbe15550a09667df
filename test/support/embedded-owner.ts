import { EmbeddedPostgres } from '@hunar/database';

/** A process that owns an embedded PostgreSQL: `embedded-owner.ts DATA_DIR [exit]`. Prints one line of JSON, then waits to be ended. */
async function main(dataDir: string, then?: string): Promise<void> {
  try {
    const server = await EmbeddedPostgres.start({ dataDir, sync: false });
    console.log(JSON.stringify({ url: server.url }));
    if (then === 'exit') process.exit(0);
    process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
    setInterval(() => undefined, 60_000);
  } catch (error) {
    const { name, message } = error as Error;
    console.log(JSON.stringify({ name, message }));
    process.exit(1);
  }
}

void main(process.argv[2] ?? '', process.argv[3]);
