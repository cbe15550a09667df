import { HunarGraphqlModule } from '@hunar/graphql';
import { IndexAudit, IndexLifecycle, IndexEngines, type SearchHit } from '@hunar/search';
import { systemViewer } from '@hunar/kernel';
import { IdentityModule } from '@hunar/identity';
import { NotificationsModule } from '@hunar/notifications';
import { QueueModule } from '@hunar/queue';
import { SkillIndex, SkillsModule, Taxonomy } from '@hunar/skills';
import { onBothEngines } from '../support/on-both-engines';
import { countStatements } from '../support/statements';
import { IdentityFixture } from './identity.fixture';

const SEARCH = `query ($text: String, $category: ID, $group: ID, $first: Int, $after: String) {
  skillSearch(text: $text, category: $category, group: $group, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } facets { name values { value label count } }
    edges { highlights { field fragments { text matched } } node { id name aliases parents { id name } implies { name } related { id } } } } }`;

onBothEngines('skill search', (settings) => {
  let fixture: IdentityFixture;
  const taxonomy = Taxonomy.load();

  beforeAll(async () => {
    const imports = [QueueModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule, SkillsModule];
    fixture = await IdentityFixture.start(settings(), { imports });
    await fixture.app.get(IndexLifecycle).reindex('skills');
  }, 60_000);
  afterAll(() => fixture.app.close());

  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever they asked for
  async function search(variables: object = {}): Promise<any> {
    const { data, errors } = await fixture.ask(SEARCH, variables);
    return errors[0]?.extensions.code ?? data.skillSearch;
  }
  const names = async (variables: object): Promise<string[]> =>
    (await search(variables)).edges.map(({ node }: { node: { name: string } }) => node.name);

  it('has the whole taxonomy, for everybody, by name', async () => {
    const page = await search({ first: 100 });
    expect(page.totalCount).toBe(taxonomy.skills.length);
    const categories = page.facets.find(({ name }: { name: string }) => name === 'categories').values;
    const sum = categories.reduce((total: number, { count }: { count: number }) => total + count, 0);
    expect(sum).toBe(taxonomy.skills.length);
    expect(categories).toContainEqual({
      value: 'web-frontend',
      label: 'Web front end',
      count: taxonomy.skills.filter(({ domain }) => domain === 'web-frontend').length,
    });
  });

  it.each([
    ['k8s', 'Kubernetes'],
    ['C++', 'C++'],
    ['C#', 'C#'],
    ['.NET', '.NET'],
    ['R', 'R'],
    ['Go', 'Go'],
    ['postgre', 'PostgreSQL'],
    ['kubernets', 'Kubernetes'],
    ['next js', 'Next.js'],
  ])('finds for %p %p among the first', async (text, name) => {
    expect(await names({ text, first: 5 })).toContain(name);
  });

  it('finds by what is implied, marks what it found, and shows a skill whole', async () => {
    expect(await names({ text: 'Next.js', first: 1 })).toEqual(['Next.js']);
    const { edges } = await search({ text: 'nextjs', first: 1 });
    expect(edges[0].node).toMatchObject({ id: 'nextjs', implies: expect.arrayContaining([{ name: 'React' }]) });
    expect(edges[0].node.parents[0].name).not.toMatch(/^group:/);
    const matched = edges[0].highlights.flatMap(({ fragments }: { fragments: { matched: boolean; text: string }[] }) =>
      fragments.filter((fragment) => fragment.matched),
    );
    expect(matched.length).toBeGreaterThan(0);
  });

  it('browses a category and a shelf of it, in pages without a gap, by name', async () => {
    const wanted = taxonomy.skills.filter(({ domain }) => domain === 'blockchain').map(({ name }) => name);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof search>> = await search({ category: 'blockchain', first: 30, after });
      expect(page.totalCount).toBe(wanted.length);
      seen.push(...page.edges.map(({ node }: { node: { name: string } }) => node.name));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(wanted.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    const { facets } = await search({ category: 'blockchain' });
    const shelf = facets.find(({ name }: { name: string }) => name === 'groups').values[0];
    expect(shelf.label).toBe(taxonomy.group(shelf.value)!.name);
    const onShelf = await search({ category: 'blockchain', group: shelf.value });
    expect(onShelf.totalCount).toBe(shelf.count);
    expect((await search({ category: 'nothing' })).totalCount).toBe(0);
  });

  it('refuses what is too long and a cursor that is none', async () => {
    expect(await search({ text: 'x'.repeat(301) })).toBe('BAD_USER_INPUT');
    expect(await search({ first: 101 })).toBe('BAD_USER_INPUT');
    expect(await search({ after: 'nonsense' })).toBe('BAD_USER_INPUT');
    expect(await names({ text: '\u0001 %_\\ "' })).toEqual(expect.any(Array));
  });

  it('takes no more statements for more skills', async () => {
    const count = (first: number) => countStatements(() => search({ text: 'data', first }));
    expect(await count(100)).toBe(await count(1));
  });

  it('is repaired without an outbox, which never has anything for it', async () => {
    const { index } = fixture.app.get(SkillIndex);
    const engine = fixture.app.get(IndexEngines).main.engine;
    const ghost = { id: 'ghost-skill', audience: ['public'] as const, fields: { name: 'Ghost' }, card: {} };
    await engine.write(index, [ghost], ['react']);
    const audit = fixture.app.get(IndexAudit);
    expect((await audit.repair('skills'))[0]).toMatchObject({ missing: 1, surplus: 1, stale: 0 });
    expect((await audit.audit('skills'))[0]).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
  });

  it('is built aside and swapped in at boot when the taxonomy is another one', async () => {
    const lifecycle = fixture.app.get(IndexLifecycle);
    const source = fixture.app.get(SkillIndex);
    expect(await lifecycle.ensureAll()).toEqual([]);
    const { skills, groups, roles } = taxonomy;
    const smaller = new Taxonomy({ groups, roles, skills: skills.filter(({ id }) => id !== 'cobol') });
    expect(smaller.revision).not.toBe(taxonomy.revision);
    expect(new Taxonomy({ groups, roles, skills: [...skills] }).revision).toBe(taxonomy.revision);
    const older = { ...source.index, version: source.index.version - 1 };
    const engine = fixture.app.get(IndexEngines).main.engine;
    expect(await engine.ensure(older)).toBe(false);
    expect(await engine.ensure(source.index)).toBe(true);
    const query = { text: 'cobol', filters: [], facets: [], sort: null, first: 5, after: null };
    const { hits } = await engine.search<unknown>(systemViewer('test'), source.index, query);
    expect(hits.map(({ id }: SearchHit<unknown>) => id)).toContain('cobol');
  });
});
