import { type AuditDetails, AuditLog, ConsentService, GrantService, OrganisationService } from '@hunar/identity';
import { ForbiddenError, newId, systemViewer, type Viewer } from '@hunar/kernel';
import { IdentityFixture } from './identity.fixture';

let identity: IdentityFixture;
const system = systemViewer('test');
const query = <Row>(sql: string, parameters: unknown[] = []) => identity.app.database.query<Row>(sql, parameters);
const someone = (): Viewer => ({
  kind: 'account',
  accountId: newId(),
  grants: [{ role: 'founder', organisationId: null }],
});

beforeAll(async () => {
  identity = await IdentityFixture.start();
});
afterAll(() => identity.app.close());

describe('consent', () => {
  const given = { subjectKind: 'talent', purpose: 'listing', given: true, basis: 'programme' } as const;

  it('is what was said last, by subject and purpose', async () => {
    const consents = identity.app.get(ConsentService);
    const [stays, leaves, unknown] = [newId(), newId(), newId()];
    const person = someone();
    await consents.recordMany(systemViewer('import'), given, [stays, leaves]);
    await consents.record(person, { ...given, given: false, basis: 'person', textVersion: '2026-12' }, leaves);
    await consents.record(person, { ...given, purpose: 'contact', given: false }, stays);
    const current = await consents.current('talent', 'listing', [stays, leaves, unknown]);
    const at = identity.clock.now();
    expect(current.get(stays)).toEqual({
      subjectId: stays,
      given: true,
      basis: 'programme',
      textVersion: '2026-11',
      at,
    });
    expect(current.get(leaves)).toMatchObject({ given: false, basis: 'person', textVersion: '2026-12' });
    expect(current.has(unknown)).toBe(false);
    expect([...(await consents.givenAmong('talent', 'listing', [stays, leaves, unknown]))]).toEqual([stays]);
    const rows = await query<{ by_what: string; by_account_id: string | null }>(
      'SELECT by_what, by_account_id FROM consent WHERE subject_id = $1 ORDER BY id',
      [leaves],
    );
    expect(rows).toEqual([
      { by_what: 'import', by_account_id: null },
      { by_what: 'account', by_account_id: person.kind === 'account' && person.accountId },
    ]);
  });

  it('of 30,000 imported people is recorded and read at once', async () => {
    const consents = identity.app.get(ConsentService);
    const ids = Array.from({ length: 30_000 }, () => newId());
    const start = performance.now();
    await consents.recordMany(system, given, ids);
    expect((await consents.givenAmong('talent', 'listing', ids)).size).toBe(30_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('the audit log', () => {
  it('says who did what to what, in ids', async () => {
    const audit = identity.app.get(AuditLog);
    const [first, second] = [newId(), newId()];
    const person = someone();
    await audit.write(person, 'cohort.opened', 'cohort', first, { rows: 3, batch: second });
    await audit.writeMany(system, 'cohort.closed', 'cohort', [first, second]);
    await audit.write({ kind: 'anonymous' }, 'cohort.seen', 'cohort', first);
    expect(
      await query('SELECT actor, action, details FROM audit_entry WHERE entity_id = $1 ORDER BY id', [first]),
    ).toEqual([
      { actor: 'account', action: 'cohort.opened', details: { rows: 3, batch: second } },
      { actor: 'system:test', action: 'cohort.closed', details: {} },
      { actor: 'anonymous', action: 'cohort.seen', details: {} },
    ]);
  });

  it.each<AuditDetails>([{ email: 'a@example.com' }, { name: 'Ayesha Khan' }, { list: ['ok', 'not ok'] }])(
    'refuses what a person may have written: %p',
    async (details) => {
      await expect(identity.app.get(AuditLog).write(system, 'x.y', 'x', newId(), details)).rejects.toThrow(
        /is not an id or a code/,
      );
    },
  );
});

it.each(['consent', 'audit_entry'])('the table %s takes rows and gives none back', async (table) => {
  const before = await identity.countOf(table);
  expect(before).toBeGreaterThan(0);
  for (const sql of [
    `UPDATE ${table} SET at = now()`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `UPDATE ${table} SET at = now() WHERE false`,
  ]) {
    await expect(query(sql)).rejects.toThrow(`${table} is append-only`);
  }
  expect(await identity.countOf(table)).toBe(before);
});

describe('organisations and grants', () => {
  it('are made by operators and the system, and by nobody else', async () => {
    const organisations = identity.app.get(OrganisationService);
    const grants = identity.app.get(GrantService);
    const wanted = { kind: 'sponsor', slug: 'governor-sindh', name: "Governor's Initiative" } as const;
    const operator: Viewer = {
      kind: 'account',
      accountId: newId(),
      grants: [{ role: 'operator', organisationId: null }],
    };
    for (const outsider of [someone(), { kind: 'anonymous' } as const]) {
      await expect(organisations.ensure(outsider, wanted)).rejects.toThrow(ForbiddenError);
      await expect(grants.give(outsider, newId(), { role: 'operator', organisationId: null })).rejects.toThrow(
        ForbiddenError,
      );
      await expect(grants.take(outsider, newId(), { role: 'operator', organisationId: null })).rejects.toThrow(
        ForbiddenError,
      );
    }
    const [made, again] = [
      await organisations.ensure(operator, wanted),
      await organisations.ensure(system, { ...wanted, name: 'Another' }),
    ];
    expect(made).toMatchObject({ ok: true, value: { ...wanted, created: true } });
    expect(again).toMatchObject({ ok: true, value: { ...wanted, created: false } });
    expect(await organisations.ensure(system, { ...wanted, slug: 'Not a slug' })).toMatchObject({ ok: false });
    expect(await organisations.bySlug('company', wanted.slug)).toBeNull();
    expect(await organisations.bySlug('sponsor', wanted.slug)).toMatchObject({ name: wanted.name });
  });

  it('are given once and taken away, with a word in the audit log for each', async () => {
    const grants = identity.app.get(GrantService);
    const { id } = await identity.openAccount('granted@example.com');
    const platform = { role: 'auditor', organisationId: null } as const;
    await Promise.all([grants.give(system, id, platform), grants.give(system, id, platform)]);
    const rolesOf = async () => (await grants.grantsOf([id])).get(id)?.map(({ role }) => role);
    expect(await rolesOf()).toEqual(['freelancer', 'auditor']);
    await grants.take(system, id, platform);
    await grants.take(system, id, platform);
    expect(await rolesOf()).toEqual(['freelancer']);
    const entries = await query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE entity_id = $1 AND details @> '{"role": "auditor"}' ORDER BY id`,
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['grant.given', 'grant.taken']);
  });
});
