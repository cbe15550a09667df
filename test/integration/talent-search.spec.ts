import { Outbox, UnitOfWork } from '@hunar/database';
import { IndexLifecycle } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { ExchangeRates, TalentProfileService } from '@hunar/talent';
import { onBothEngines } from '../support/on-both-engines';
import { type Actor, TalentFixture } from './talent.fixture';
import { type Edit, PEOPLE } from './talent-search.fixture';

const SEARCH = `query ($input: TalentSearchInput!) { talentSearch(input: $input, first: 50) {
  totalCount engine standIn correctedText failed { failures { code message path } } edges { node { name } why { kind code sentence } }
  emptyBecause { causes { filter value label totalWithout nearestValue nearestTotal sentence }
    together { filter value } nearest { name } nearestTotal } } }`;

onBothEngines('talent search', (settings) => {
  let fixture: TalentFixture;
  let founder: Actor;
  let operator: Actor;

  async function person(name: string, changes: Edit): Promise<void> {
    const { profileId, viewer } = await fixture.freelancer(name);
    const [row] = await fixture.query<{ version: number }>('SELECT version FROM talent_profile WHERE id = $1', [
      profileId,
    ]);
    const saved = await fixture.app.get(TalentProfileService).update(viewer, row!.version, { ...changes, name });
    if (!saved.ok) throw new Error(JSON.stringify(saved.failures));
  }

  beforeAll(async () => {
    fixture = await TalentFixture.start(settings());
    await fixture.app.get(IndexLifecycle).reindex('talent');
    founder = await fixture.actor('founder');
    operator = await fixture.actor('operator');
    for (const [name, changes] of Object.entries(PEOPLE)) await person(name, changes);
    await fixture.app
      .get(ExchangeRates)
      .set(operator.viewer, { currency: 'PKR', usdPerUnit: 0.0036, asOf: '2026-01-01' });
    await fixture.index();
  });
  afterAll(() => fixture.app.close());

  const ask = async (input: object) => (await fixture.ask(SEARCH, { input }, founder)).data.talentSearch;
  const names = async (input: object): Promise<string[]> =>
    (await ask(input)).edges.map(({ node }: { node: { name: string } }) => node.name).sort();

  it('is answered by the engine that is meant to', async () => {
    const engine = expect.stringContaining(settings().meiliUrl === null ? 'PostgreSQL' : 'Meilisearch');
    expect(await ask({})).toMatchObject({ engine, standIn: false });
  });

  const ANYBODY = ['Amna', 'Bilal', 'Chanda'];
  it.each<[string, object, string[]]>([
    ['a skill', { skillsAll: [{ skillId: 'react' }] }, ['Amna', 'Chanda']],
    ['a skill at a level', { skillsAll: [{ skillId: 'react', minLevel: 3 }] }, ['Amna']],
    ['a skill with evidence', { skillsAll: [{ skillId: 'react', minEvidence: 'EVIDENCED' }] }, ['Amna']],
    ['a level that nobody stated', { skillsAll: [{ skillId: 'python', minLevel: 1 }] }, ['Bilal']],
    [
      'either of two, each with its own',
      {
        skillsAny: [
          { skillId: 'react', minLevel: 4 },
          { skillId: 'python', minLevel: 2 },
        ],
      },
      ['Amna', 'Bilal'],
    ],
    ['none of some', { skillsNot: [{ skillId: 'python' }] }, ['Amna']],
    ['none at a level', { skillsNot: [{ skillId: 'react', minLevel: 3 }] }, ['Bilal', 'Chanda']],
    ['free by a day; unstated counts', { availableFrom: '2026-12-01' }, ['Amna', 'Chanda']],
    ['free on the very day', { availableFrom: '2027-02-01' }, ANYBODY],
    ['hours', { hoursMin: 31 }, ['Bilal']],
    ['a rate in USD', { rateMax: 12 }, ['Bilal']],
    ['a rate in another currency', { rate: { min: 3000, currency: 'PKR', period: 'HOUR' } }, ['Amna']],
    ['the same rate, exactly', { rate: { min: 2800, max: 2800, currency: 'PKR', period: 'HOUR' } }, ['Bilal']],
    ['a language', { languages: [{ language: 'en' }] }, ['Amna', 'Bilal']],
    ['a language at a level', { languages: [{ language: 'en', minLevel: 'B2' }] }, ['Amna']],
    ['near a city', { near: { city: 'لاہور', km: 80 } }, ['Amna', 'Bilal']],
    ['in the city', { near: { city: 'LHR', km: 5 } }, ['Amna']],
    // 09:00–18:00 in London in winter is 14:00–23:00 in Karachi: seven hours with Amna, three with Bilal.
    ['seven common hours', { overlap: { timeZone: 'Europe/London', hours: 7, date: '2026-12-01' } }, ['Amna']],
    ['three', { overlap: { timeZone: 'Europe/London', hours: 3, date: '2026-12-01' } }, ['Amna', 'Bilal']],
    ['more than three', { overlap: { timeZone: 'Europe/London', hours: 3.5, date: '2026-12-01' } }, ['Amna']],
    // In summer London is an hour nearer.
    ['four in summer', { overlap: { timeZone: 'Europe/London', hours: 4, date: '2026-07-01' } }, ['Amna', 'Bilal']],
    [
      'also whoever states none',
      { overlap: { timeZone: 'Europe/London', hours: 7, date: '2026-12-01', includeUnstated: true } },
      ['Amna', 'Chanda'],
    ],
  ])('finds %s', async (_, input, expected) => {
    expect(await names(input)).toEqual(expected);
  });

  it('finds who implies a skill by its word, behind those who have it', async () => {
    const { edges } = await ask({ text: 'react' });
    expect(edges.map(({ node }: { node: { name: string } }) => node.name)).toHaveLength(3);
    expect(edges.at(-1).node.name).toBe('Bilal');
    expect(edges.at(-1).why[0]).toMatchObject({ kind: 'WORD', code: 'WHY_WORD_IMPLIED' });
  });

  it('counts what is asked for, and everything unless it is said', async () => {
    const counted = async (facets: string) => {
      const query = `{ talentSearch(input: {}${facets}) { facets { name values { value count } } } }`;
      const { data } = await fixture.ask(query, {}, founder);
      return data.talentSearch.facets;
    };
    expect(await counted(', facets: [CERTIFIED, CITIES]')).toMatchObject([
      { name: 'cities', values: { length: 3 } },
      { name: 'certified', values: [{ value: 'false', count: 3 }] },
    ]);
    expect(await counted(', facets: []')).toEqual([]);
    expect(await counted('')).toHaveLength(8);
  });

  it('counts what any of several may be asked for besides its own filter, and the rest within all', async () => {
    type Counted = Readonly<Record<string, unknown[]>>;
    const counted = async (input: object): Promise<Counted> => {
      const query = `query ($input: TalentSearchInput!) { talentSearch(input: $input) {
        facets { name values { value count } } } }`;
      const { data } = await fixture.ask(query, { input }, founder);
      const facets: { name: string; values: unknown[] }[] = data.talentSearch.facets;
      return Object.fromEntries(facets.map(({ name, values }) => [name, values]));
    };
    const plain = {
      text: 'reakt',
      skillsAny: [{ skillId: 'react' }, { skillId: 'python', minLevel: 2 }],
      hoursMin: 20,
    };
    for (const input of [plain, { ...plain, text: '' }]) {
      const [asked, inLahore, inPakistan] = await Promise.all([
        counted({ ...input, cities: ['Lahore'], countries: ['PK', 'US'] }),
        counted({ ...input, cities: ['Lahore'] }),
        counted({ ...input, countries: ['PK', 'US'] }),
      ]);
      expect(inPakistan['cities']!.length).toBeGreaterThan(1);
      const { cities, countries, ...rest } = asked;
      expect({ cities, countries }).toEqual({ cities: inPakistan['cities'], countries: inLahore['countries'] });
      expect(rest['skills']).toEqual([{ value: 'react', count: 1 }]);
      expect(rest).toEqual({ ...inLahore, cities: undefined, countries: undefined });
      expect((await counted({ ...input, cities: ['Nowhere'] }))['cities']).toEqual((await counted(input))['cities']);
    }
  });

  it('says why somebody was found', async () => {
    const { edges } = await ask({
      text: 'reakt',
      skillsAll: [{ skillId: 'react', minLevel: 3 }],
      hoursMin: 20,
      rate: { max: 4000, currency: 'USD', period: 'MONTH' },
      availableFrom: '2026-12-01',
      near: { city: 'Gujranwala', km: 100 },
      languages: [{ language: 'en', minLevel: 'B2' }],
      overlap: { timeZone: 'Europe/London', hours: 4, date: '2026-12-01' },
    });
    const why: { kind: string; code: string; sentence: string }[] = edges[0].why;
    expect(why.map(({ code }) => code).sort()).toEqual([
      'WHY_AVAILABLE',
      'WHY_DISTANCE',
      'WHY_HOURS',
      'WHY_LANGUAGE',
      'WHY_OVERLAP',
      'WHY_RATE_MAX',
      'WHY_SKILL_EVIDENCED_LEVEL',
      'WHY_WORD_MISSPELT',
    ]);
    expect(why.find(({ code }) => code === 'WHY_OVERLAP')!.sentence).toContain('7 hours');
    expect(why.find(({ code }) => code === 'WHY_RATE_MAX')!.sentence).toContain('4000 USD a month');
    expect(why.find(({ code }) => code === 'WHY_LANGUAGE')!.sentence).toContain('Speaks English at ');
    expect(why.find(({ kind }) => kind === 'SKILL')!.sentence).toMatch(/^React at (working|advanced|expert) level, /);
    expect(why.every(({ sentence, code }) => sentence !== code && !sentence.includes('{{'))).toBe(true);
  });

  it('says for which misspelt word somebody was found', async () => {
    const { correctedText, edges } = await ask({ text: 'lython' });
    expect(correctedText).toBe('python');
    expect(edges.map(({ why }: { why: { sentence: string }[] }) => why.map(({ sentence }) => sentence))).toEqual([
      ['“Python” for “lython”.'],
      ['“Python” for “lython”.'],
    ]);
  });

  it('says what somebody asks for in the currency in which they ask', async () => {
    const { edges } = await ask({ cities: ['Gujranwala'], rate: { max: 20, currency: 'USD', period: 'HOUR' } });
    expect(edges[0].why.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Asks for 2800 PKR an hour (10.08 USD an hour), within your 20 USD an hour.',
    ]);
  });

  it('says what is wrong with a query, and searches for nobody', async () => {
    const { failed, totalCount } = await ask({
      skillsAll: [{ skillId: 'no-such-skill' }],
      near: { city: 'Gujranwallla', km: 10 },
      rate: { max: 1, currency: 'JPY' },
      overlap: { timeZone: 'Mars/Olympus', hours: 3 },
    });
    expect(totalCount).toBe(0);
    expect(failed.failures.map(({ code }: { code: string }) => code).sort()).toEqual([
      'CITY_UNKNOWN_NEAR',
      'CURRENCY_INCONVERTIBLE',
      'SKILL_UNKNOWN',
      'TIME_ZONE_UNKNOWN',
    ]);
    expect(JSON.stringify(failed)).toContain('Did you mean Gujranwala');
  });

  describe('an empty result', () => {
    const emptied = async (input: object) => (await ask(input)).emptyBecause;

    it.each<[string, object, object]>([
      ['a rate', { skillsAll: [{ skillId: 'react' }], rateMax: 14 }, { filter: 'rateMax', nearestValue: '20' }],
      ['a day', { hoursMin: 40, availableFrom: '2026-12-01' }, { filter: 'availableFrom', nearestValue: '2027-02-01' }],
      ['hours', { skillsAll: [{ skillId: 'react' }], hoursMin: 35 }, { filter: 'hoursMin', nearestValue: '30' }],
      ['a circle', { hoursMin: 40, near: { city: 'Lahore', km: 20 } }, { filter: 'near', nearestValue: '100' }],
      ['a level', { skillsAll: [{ skillId: 'react', minLevel: 5 }] }, { filter: 'skillsAll', nearestValue: '4' }],
    ])('names %s and the nearest that finds somebody', async (_, input, cause) => {
      const { causes, nearest, nearestTotal } = await emptied(input);
      expect(causes).toEqual(expect.arrayContaining([expect.objectContaining(cause)]));
      const own = causes.find(({ filter }: { filter: string }) => filter === (cause as { filter: string }).filter);
      expect(own.nearestTotal).toBeGreaterThan(0);
      expect(own.sentence).not.toMatch(/FILTER_|\{\{|rateMax|availableFrom|hoursMin/);
      expect(nearest.length).toBe(Math.min(3, nearestTotal));
      expect(nearestTotal).toBeGreaterThan(0);
    });

    it('counts by the misspelt word as the search without the filter mends it', async () => {
      const { causes, nearest } = await emptied({ text: 'lython', rateMax: 1 });
      const without = await ask({ text: 'lython' });
      expect(without).toMatchObject({ correctedText: 'python', totalCount: 2 });
      expect(causes).toEqual([
        expect.objectContaining({ filter: 'rateMax', totalWithout: 2, nearestValue: '10.08', nearestTotal: 1 }),
      ]);
      expect(nearest).toEqual([{ name: 'Bilal' }]);
    });

    it.each<[string, object, object, string[]]>([
      [
        'the evidence that each skill shall have',
        { skillsAll: [{ skillId: 'react' }], evidence: 'CREDENTIALED' },
        { filter: 'evidence', value: null, totalWithout: 2, nearestValue: 'EVIDENCED', nearestTotal: 1 },
        ['Amna'],
      ],
      [
        'the evidence of one skill',
        { skillsAll: [{ skillId: 'react', minLevel: 2, minEvidence: 'CREDENTIALED' }] },
        { filter: 'skillsAll', value: 'react', totalWithout: 3, nearestValue: 'EVIDENCED', nearestTotal: 1 },
        ['Amna'],
      ],
      [
        'a level that nobody stated',
        { skillsAll: [{ skillId: 'python', minLevel: 1 }], cities: ['Karachi'] },
        { filter: 'skillsAll', value: 'python', totalWithout: 1, nearestValue: '0', nearestTotal: 1 },
        ['Chanda'],
      ],
      [
        'level and evidence, where it takes both',
        { skillsAll: [{ skillId: 'python', minLevel: 1, minEvidence: 'EVIDENCED' }], cities: ['Karachi'] },
        { filter: 'skillsAll', value: 'python', totalWithout: 1, nearestValue: 'ANY', nearestTotal: 1 },
        ['Chanda'],
      ],
    ])('names %s, and whoever has the skill otherwise', async (_, input, cause, names) => {
      const { causes, nearest } = await emptied(input);
      expect(causes).toContainEqual(expect.objectContaining(cause));
      const { sentence } = causes.find(
        ({ filter }: { filter: string }) => filter === (cause as (typeof causes)[0]).filter,
      );
      expect(sentence).not.toMatch(/_|\{\{|EVIDENCE|ANY/);
      expect(nearest.map(({ name }: { name: string }) => name)).toEqual(names);
    });

    it('promises without a skill what the search without it finds: its evidence is of any skill then', async () => {
      const { causes } = await emptied({ skillsAll: [{ skillId: 'python' }], evidence: 'EVIDENCED' });
      const { totalWithout } = causes.find(({ filter }: { filter: string }) => filter === 'skillsAll');
      expect(totalWithout).toBe((await ask({ evidence: 'EVIDENCED' })).totalCount);
    });

    it('looks at each filter as a whole where there are more than twenty conditions', async () => {
      const ids = fixture.app.get(Taxonomy).skills.map(({ id }) => id);
      const skillsAll = ids.slice(0, 20).map((skillId) => ({ skillId }));
      const { causes, nearestTotal } = await emptied({ skillsAll, cities: ['Lahore'] });
      expect(causes).toEqual([expect.objectContaining({ filter: 'skillsAll', value: null, totalWithout: 1 })]);
      expect(causes[0].sentence).toBe('Without the skills: 1 found.');
      expect(nearestTotal).toBe(1);
    });

    it('names several where no single one suffices, and the text too', async () => {
      const { causes, together, nearestTotal } = await emptied({ text: 'zzzzzzzz', cities: ['Nowhere'], hoursMin: 10 });
      expect(causes).toEqual([]);
      expect(together.map(({ filter }: { filter: string }) => filter).sort()).toEqual(['cities', 'text']);
      expect(nearestTotal).toBe(2);
    });

    it('is not explained where somebody was found', async () => {
      expect(await emptied({ hoursMin: 30 })).toBeNull();
    });
  });

  const FACET = `query ($input: TalentSearchInput!, $facet: TalentFacet!, $text: String!) {
  talentFacetValues(input: $input, facet: $facet, text: $text, first: 5) { values { value label count } failed { failures { code } } } }`;

  it('finds values of a facet by name, with exact counts under the query and none that nobody has', async () => {
    const values = async (facet: string, text: string, input: object = {}) =>
      (await fixture.ask(FACET, { input, facet, text }, founder)).data.talentFacetValues.values;
    expect(await values('SKILLS', 'rea')).toEqual([{ value: 'react', label: 'React', count: 2 }]);
    expect(await values('SKILLS', 'rea', { skillsAll: [{ skillId: 'react', minLevel: 3 }] })).toMatchObject([
      { count: 1 },
    ]);
    expect(await values('CITIES', 'guj')).toEqual([{ value: 'Gujranwala', label: 'Gujranwala', count: 1 }]);
    expect(await values('CITIES', 'guj', { cities: ['Lahore'], hoursMin: 31 })).toMatchObject([{ count: 1 }]);
    expect(await values('CITIES', 'guj', { cities: ['Lahore'], hoursMin: 41 })).toEqual([]);
    expect(await values('PROGRAMS', 'no such')).toEqual([]);
    expect((await values('SKILLS', '')).map(({ value }: { value: string }) => value)).toContain('nextjs');
    const anybody = await fixture.ask(FACET, { input: {}, facet: 'CITIES', text: 'guj' });
    expect(anybody.data.talentFacetValues.values).toEqual([]);
  });

  it('finds the programme of somebody among hundreds of others whose names begin like it', async () => {
    const { organisationId } = await fixture.sponsor('many-programmes');
    const program = async (name: string, count: number, trainees: readonly string[] = []) => {
      await fixture.query(
        `WITH program AS (
         INSERT INTO program (id, organisation_id, slug, name)
         SELECT uuidv7(), $1, replace(lower(name), ' ', '-'), name
           FROM generate_series(1, $3::int) AS n, concat($2::text, CASE WHEN $3 > 1 THEN to_char(n, 'FM 000') END) AS name
         RETURNING id
       ), cohort AS (
         INSERT INTO cohort (id, organisation_id, program_id, slug, name) SELECT uuidv7(), $1, id, 'q1', 'Q1' FROM program
         RETURNING id, program_id
       )
       INSERT INTO enrolment (id, organisation_id, program_id, cohort_id, profile_id, recorded_name, status, record_hash)
       SELECT uuidv7(), $1, c.program_id, c.id, p.id, p.name, 'active', '' FROM cohort c, talent_profile p WHERE p.name = ANY($4)`,
        [organisationId, name, count, trainees],
      );
    };
    await program('Frequent', 101, ['Amna', 'Chanda']);
    await program('Batch', 60);
    await program('A new batch', 600);
    await program('Batch of Lahore', 1, ['Bilal']);
    await fixture.app.get(UnitOfWork).run(async () => {
      const people = await fixture.query<{ id: string }>('SELECT id FROM talent_profile');
      await fixture.app.get(Outbox).changed(
        'talent',
        people.map(({ id }) => id),
      );
    });
    await fixture.index();
    const found = async (text: string, input: object = {}) =>
      (await fixture.ask(FACET, { input, facet: 'PROGRAMS', text }, founder)).data.talentFacetValues.values;
    const ofLahore = { value: 'batch-of-lahore', label: 'Batch of Lahore', count: 1 };
    expect(await found('batch')).toEqual([ofLahore]);
    expect(await found('batch', { programSlugs: ['frequent-001'] })).toEqual([ofLahore]);
    expect(await found('a new')).toEqual([]);
    expect(await found('frequent')).toHaveLength(5);
    // Beyond the hundred as within: by what the misspelt word means.
    expect(await found('batch', { text: 'xeact' })).toEqual([ofLahore]);
  });

  it('finds people by a new exchange rate soon after it was set, and no longer when it is gone', async () => {
    const input = { rate: { min: 30, currency: 'USD', period: 'HOUR' } };
    expect(await names(input)).toEqual([]);
    const set = `mutation ($input: ExchangeRateInput!) { setExchangeRate(input: $input) {
    __typename ... on InputFailed { failures { code } } } }`;
    const rate = { currency: 'PKR', usdPerUnit: 0.02, asOf: '2026-01-02' };
    expect(await fixture.outcome(set, { input: rate }, founder)).toBe('FORBIDDEN');
    expect(await fixture.outcome(set, { input: { ...rate, usdPerUnit: 0 } }, operator)).toMatchObject({
      setExchangeRate: { failures: [{ code: 'EXCHANGE_RATE_RANGE' }] },
    });
    await fixture.outcome(set, { input: rate }, operator);
    await fixture.renew('PKR');
    expect(await names(input)).toEqual(['Bilal']);
    await fixture.outcome('mutation { removeExchangeRate(currency: "PKR") { done } }', {}, operator);
    await fixture.renew('PKR');
    expect(await names({ rateMin: 0 })).toEqual(['Amna']);
  });
});
