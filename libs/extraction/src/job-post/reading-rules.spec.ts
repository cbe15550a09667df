import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import type { ReadJobPost } from './job-post-reading';
import { readJobPost } from './read-job-post';

const taxonomy = Taxonomy.load();
const knowledge = { taxonomy, normaliser: new SkillNormaliser(taxonomy) };
const draftOf = (text: string): ReadJobPost => readJobPost(text, knowledge).draft;

const MUSTS = '\n\nRequirements:\n- Kotlin\n- PostgreSQL\n- Kafka\n';
const skillsOf = (text: string): { must: string[]; nice: string[] } => {
  const { mustHave, niceToHave } = draftOf(text);
  return { must: mustHave.map(({ skillId }) => skillId), nice: niceToHave.map(({ skillId }) => skillId) };
};

describe('what is told and not asked is no skill', () => {
  it.each([
    ['others do it', 'The mobile app is built by an agency in Dart and Flutter.', 'flutter'],
    ['it is for others', 'You will write the API guide for Angular developers of our partners.', 'angular'],
    ['a team is made of it', 'The team consists of two designers plus people who know Figma.', 'figma'],
    ['a list is denied', 'You look after the server, not Vue or unrelated Terraform matters.', 'terraform'],
    ['somebody shows work there', 'Please add links to your LinkedIn and GitHub.', 'github'],
    ['a practice beside requirements', 'Our days begin with code review and web development.', 'code-review'],
  ])('%s', (_, sentence, skill) => {
    const { must, nice } = skillsOf(`Kotlin Engineer\n\n${sentence}${MUSTS}`);
    expect([...must, ...nice]).not.toContain(skill);
    expect(must).toEqual(expect.arrayContaining(['kotlin', 'postgresql']));
  });

  it('keeps a technology that a task names, and what somebody leads', () => {
    expect(skillsOf(`Engineer\n\nResponsibilities:\n- Move our jobs to Airflow${MUSTS}`).nice).toContain(
      'apache-airflow',
    );
    expect(skillsOf('Head of Web\n\nRequirements:\n- Experience leading teams of React developers').must).toContain(
      'react',
    );
  });

  it('keeps what somebody is to work with', () => {
    expect(skillsOf('Developer\n\nYou will work with React and TypeScript.').must).toEqual(['react', 'typescript']);
  });

  it('takes towns and boards for what they are', () => {
    const { must, nice } = skillsOf(
      `Receptionist\nOffice in Washington, D.C.\n${MUSTS}\nSeen at Best Programming Jobs`,
    );
    expect([...must, ...nice].toSorted()).toEqual(['kafka', 'kotlin', 'postgresql']);
  });
});

describe('must and nice', () => {
  it('examples in a bracket are nice to have at most', () => {
    const { must, nice } = skillsOf(
      'Developer\n\nRequirements:\n- Payment gateway integration (e.g. Stripe, PayPal)\n- PHP',
    );
    expect(must).toEqual(['payment-gateway-integration', 'php']);
    expect(nice).toEqual(expect.arrayContaining(['stripe', 'paypal']));
  });

  it('a bracket belongs to the plus before it', () => {
    const { must, nice } = skillsOf('Analyst\n\nRequirements:\n- SQL\n- Charts are a plus (Tableau, Looker)');
    expect({ must, nice }).toEqual({ must: ['sql'], nice: ['tableau', 'looker'] });
  });

  it('a dash in a requirement makes no label', () => {
    const text =
      'Developer\n\nMust have:\n- Solid knowledge of the fundamental web stack - above all Vue, Sass\n- Git\n- PHP\n- MySQL';
    expect(skillsOf(text).must).toEqual(expect.arrayContaining(['vuejs', 'sass', 'git']));
    expect(draftOf(text).mustHave.find(({ skillId }) => skillId === 'vuejs')?.minLevel).not.toBe(2);
  });
});

describe('the head of a post', () => {
  it.each([
    ['Orrery | Lyon, France | Full-time | https://orrery.test\n\nWe make clocks.', null, 'Orrery'],
    ['tinWhistle - Senior Data Engineer - Remote - PT', 'Senior Data Engineer', 'tinWhistle'],
    ['Web Designer - Figma, Sketch - Remote', 'Web Designer', null],
    ['Format: [Quillworks] - [Lead Engineer - Payments] - [Oslo]', 'Lead Engineer - Payments', 'Quillworks'],
    ['Sign in | Register\n\nData Analyst\n\nPebble & Sons\n\nLeeds', 'Data Analyst', 'Pebble & Sons'],
    ['Shop Developer - Carts, Vouchers & Returns', 'Shop Developer', null],
    ['Junior Ruby dev - Nairobi', 'Junior Ruby dev', null],
    ['QA Engineer in Kenya or Uganda', 'QA Engineer', null],
    [
      'We make clocks.\n\nOpen roles:\n- Clock Engineer: https://orrery.test/1\n- Dial Designer',
      'Clock Engineer',
      null,
    ],
    ['We are looking for a web developer. To apply, write to us.', 'web developer', null],
  ])('%j', (text, title, companyName) => expect(draftOf(text)).toMatchObject({ title, companyName }));
});

describe('terms', () => {
  it.each([
    ['hours a week are no pay', 'Tester\nAround 15-25/hours a week', { pay: null, weeklyHours: 15 }],
    [
      'pay by the hour stays pay',
      'Tester\nRate: $15-25/hour',
      { pay: { min: 15, max: 25, currency: 'USD', period: 'hour' } },
    ],
    [
      "others' years",
      'Engineer\nYou guide two juniors (1-2 years of experience).\n- 6+ years with Kotlin',
      { yearsMin: 6 },
    ],
    ['a line of years', 'Accountant\n\n3 - 6 years\n\nPune', { yearsMin: 3 }],
    ['a line of something that lasts', 'Accountant\nContract length\n2 years', { yearsMin: null }],
    ['home a few days is hybrid', 'Engineer, Lyon\nYou may work from home two days a week', { remote: false }],
    ['home every day is remote', 'Engineer\nWork from home, five days a week', { remote: true }],
    ["a passport's country is no place", 'Potter | Basel | EU-Passport required', { place: 'Basel' }],
    ['what is possible is no offer', 'Contract position.\nPart time is possible.', { engagement: 'hourly' }],
    ['a fixed price beats a freelancer', 'Freelance logo designer\nBudget: $250 fixed', { engagement: 'fixed_price' }],
    ['a plain word beats a price', 'Full-time logo designer\nBudget: $250 fixed', { engagement: 'full_time' }],
  ] as const)('%s', (_, text, fields) => expect(draftOf(text)).toMatchObject(fields));
});

describe('a word of level belongs to one skill', () => {
  it('and a comma ends it', () => {
    const { mustHave } = draftOf('Engineer\n\nRequirements:\n- 3+ years with React and Next.js, strong TypeScript');
    expect(Object.fromEntries(mustHave.map(({ skillId, minLevel }) => [skillId, minLevel]))).toMatchObject({
      nextjs: 3,
      typescript: 4,
    });
  });

  it('and years point at the words that state them', () => {
    const text = 'Engineer\n\nRequirements:\n- Go\n- 4+ years with Kafka';
    const years = readJobPost(text, knowledge).items.find(({ field }) => field === 'yearsMin');
    expect(years?.text).toBe('4+ years');
  });
});
