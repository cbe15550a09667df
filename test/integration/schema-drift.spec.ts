import { loadMigrations, migrationSource, pendingMigrations, runMigrations } from '@hunar/database';
import { createTestDatabase, type TestDatabase } from '../support';
import { sourceOfAllEntities, TABLES_WITHOUT_ENTITY } from '../support/entities';

const open: TestDatabase[] = [];
const database = async (from: 'migrated' | 'empty') => {
  const created = await createTestDatabase(from);
  open.push(created);
  return created;
};
afterAll(() => Promise.all(open.map((created) => created.drop())));

const names = () => loadMigrations().map(({ name }) => name);

/** Everything of the schema that a query can see, as sorted lines. */
async function schemaOf({ query }: TestDatabase): Promise<string[]> {
  const rows = await query<{ line: string }>(`
    SELECT format('column %s.%s.%s %s %s %s', table_schema, table_name, column_name, udt_name, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema IN ('public', 'pgboss')
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname IN ('public', 'pgboss')
    UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE connamespace::regnamespace::text IN ('public', 'pgboss')
    UNION ALL SELECT format('extension %s', extname) FROM pg_extension
    UNION ALL SELECT format('function %s.%s', pronamespace::regnamespace, proname) FROM pg_proc
      WHERE pronamespace::regnamespace::text IN ('public', 'pgboss')
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}

it('has every column, index and key that the entities declare, and no other', async () => {
  const { url } = await database('migrated');
  const source = await sourceOfAllEntities(url).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});

it('has an entity for every table', async () => {
  const migrated = await database('migrated');
  const source = sourceOfAllEntities(migrated.url);
  await source.initialize();
  const known = source.entityMetadatas.map(({ tableName }) => tableName);
  await source.destroy();
  const tables = await migrated.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  expect(
    tables
      .map(({ name }) => name)
      .filter((name) => !known.includes(name))
      .sort(),
  ).toEqual([...TABLES_WITHOUT_ENTITY].sort());
});

it('notices a column that a migration forgot', async () => {
  const drifted = await database('migrated');
  await drifted.query('ALTER TABLE outbox DROP COLUMN last_error');
  const source = await sourceOfAllEntities(drifted.url).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  expect(upQueries.map(({ query }) => query)).toContain('ALTER TABLE "outbox" ADD "last_error" text');
});

it('goes up, down to nothing, and up to the same again', async () => {
  const empty = await database('empty');
  const before = await schemaOf(empty);
  await runMigrations(empty.url);
  const first = await schemaOf(empty);
  const source = await migrationSource(empty.url).initialize();
  try {
    for (const _ of names()) await source.undoLastMigration({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
  const left = (await schemaOf(empty)).filter((line) => !line.includes('schema_migration') && !before.includes(line));
  expect(left).toEqual([]);
  await runMigrations(empty.url);
  expect(await schemaOf(empty)).toEqual(first);
});

it('is migrated once, however many processes start at the same time', async () => {
  const { url } = await database('empty');
  expect(await pendingMigrations(url)).toEqual(names());
  const ran = await Promise.all([runMigrations(url), runMigrations(url), runMigrations(url)]);
  expect(ran.flat()).toEqual(names());
  expect(await pendingMigrations(url)).toEqual([]);
});
