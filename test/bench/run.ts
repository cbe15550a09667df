/** `npm run bench -- NAME [ARGUMENTS]`: measures on an embedded PostgreSQL with production settings; prints a table. */
const BENCHES: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  import: () => import('./import.js'),
};

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`Choose one of: ${Object.keys(BENCHES).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  await (await bench()).run(args);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
