import { ANONYMOUS, type Audience, type Role, type Viewer } from '@hunar/kernel';
import { allPages, definition, idsOf, person, query, type Subject, SYSTEM } from './fixture';

const OWN = '0190a000-0000-7000-8000-000000000001';
const OTHER = '0190a000-0000-7000-8000-000000000002';
const ACCOUNT = '0190a000-0000-7000-8000-00000000000a';

const INDEX = definition('audiences');
const one = (id: string, audience: Audience[]) =>
  person(id, { name: `Secret ${id}`, skills: [`skill-of-${id}`, 'shared'], rate: 10 }, audience);
const PEOPLE = [
  one('public', ['public', 'founders', 'operators']),
  one('founders', ['founders', 'operators', `org:${OWN}`]),
  one('hidden-own', [`account:${ACCOUNT}`]),
  one('org-own', [`org:${OWN}`]),
  one('org-other', ['operators', `org:${OTHER}`]),
  one('nobody', []),
];

const account = (accountId: string, ...grants: [Role, string | null][]): Viewer => ({
  kind: 'account',
  accountId,
  grants: grants.map(([role, organisationId]) => ({ role, organisationId })),
});
const STRANGER = '0190a000-0000-7000-8000-00000000000f';

const VIEWERS: [string, Viewer, string[]][] = [
  ['anonymous', ANONYMOUS, ['public']],
  ['signed in without a role', account(STRANGER), ['public']],
  ['the owner', account(ACCOUNT, ['freelancer', null]), ['hidden-own', 'public']],
  ['a founder', account(STRANGER, ['founder', OTHER]), ['founders', 'public']],
  ['an admin of the programme', account(STRANGER, ['program_admin', OWN]), ['founders', 'org-own', 'public']],
  ['an admin of another programme', account(STRANGER, ['program_admin', OTHER]), ['org-other', 'public']],
  ['an operator', account(STRANGER, ['operator', null]), ['founders', 'org-other', 'public']],
  ['an auditor', account(STRANGER, ['auditor', null]), ['public']],
  ['the system', SYSTEM, ['founders', 'hidden-own', 'nobody', 'org-other', 'org-own', 'public']],
];

/** Who finds what. */
export function audienceCases(subject: Subject): void {
  beforeAll(async () => {
    await subject.engine.ensure(INDEX);
    await subject.engine.write(INDEX, PEOPLE, []);
  });

  describe.each(VIEWERS)('%s', (_, viewer, ids) => {
    it('finds those documents alone, with and without a text', async () => {
      for (const text of ['', 'secret', 'secrte']) {
        const page = await subject.engine.search(viewer, INDEX, query({ text }));
        expect(idsOf(page).sort()).toEqual(ids);
        expect(page.total).toBe(ids.length);
      }
    });
    it('gets counts, highlights and pages of those alone', async () => {
      const page = await subject.engine.search(viewer, INDEX, query({ text: 'secret', facets: ['skills'] }));
      const values = page.facets.skills!.map(({ value, count }) => `${value} ${count}`).sort();
      expect(values).toEqual([...ids.map((id) => `skill-of-${id} 1`), `shared ${ids.length}`].sort());
      const texts = page.hits.flatMap(({ highlights }) =>
        highlights.map(({ fragments }) => fragments.map(({ text }) => text).join('')),
      );
      expect(texts.sort()).toEqual(ids.map((id) => `Secret ${id}`));
      expect((await allPages(subject, INDEX, { first: 1 }, viewer)).flat().sort()).toEqual(ids);
    });
    it('cannot ask for others by a filter', async () => {
      for (const { id } of PEOPLE) {
        const filters = [{ field: 'skills', anyOf: [`skill-of-${id}`] }];
        const page = await subject.engine.search(viewer, INDEX, query({ filters }));
        expect(page.total).toBe(ids.includes(id) ? 1 : 0);
      }
    });
  });
  it('follows a document that changes its audience', async () => {
    const index = definition('moving');
    await subject.engine.ensure(index);
    await subject.engine.write(index, [person('a', { name: 'Ali' }, ['public'])], []);
    expect((await subject.engine.search(ANONYMOUS, index, query())).total).toBe(1);
    await subject.engine.write(index, [person('a', { name: 'Ali' }, ['operators'])], []);
    expect((await subject.engine.search(ANONYMOUS, index, query())).total).toBe(0);
  });
}
