import { run as benchFreshness } from './freshness';
import { run as benchGraphql } from './graphql';
import { run as benchImport } from './import';
import { run as benchMatch } from './match';
import { run as benchQuality } from './quality';
import { run as benchRematch } from './rematch';
import { run as benchSearch } from './search';
import { run as benchSearchFreshness } from './search-freshness';
import { run as benchSearchOutage } from './search-outage';
import { run as benchSearchReindex } from './search-reindex';

/** `npm run bench -- NAME [ARGUMENTS]`: measures on an embedded PostgreSQL with production settings; prints a table. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  freshness: benchFreshness,
  graphql: benchGraphql,
  import: benchImport,
  match: benchMatch,
  quality: benchQuality,
  rematch: benchRematch,
  search: benchSearch,
  'search-freshness': benchSearchFreshness,
  'search-outage': benchSearchOutage,
  'search-reindex': benchSearchReindex,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) {
  bench(args).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
} else {
  console.error(`Choose one of: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
}
