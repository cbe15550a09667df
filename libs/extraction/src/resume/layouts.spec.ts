import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import { readResume } from './read-resume';

const taxonomy = Taxonomy.load();
const knowledge = { normaliser: new SkillNormaliser(taxonomy), taxonomy, today: '2026-11-23' };
const read = (...lines: string[]) => readResume(lines.join('\n'), knowledge).resume;

const jobsOf = (...lines: string[]) =>
  read('Sana Mir', 'sana.mir@example.com', '', 'EXPERIENCE', ...lines).workHistory.map(
    ({ value: { title, organisation, from } }) => [title, organisation, from],
  );
const studiesOf = (...lines: string[]) =>
  read('Sana Mir', 'sana.mir@example.com', '', 'EDUCATION', ...lines).education.map(
    ({ value: { institution, qualification, endYear } }) => [institution, qualification, endYear],
  );
const skillsOf = (...lines: string[]) =>
  read('Sana Mir', 'sana.mir@example.com', '', ...lines).skills.map(({ value }) => value.skillId);

describe('employers', () => {
  it('behind dots that lead to the dates', () => {
    expect(
      jobsOf(
        'Parveen Textiles Co.. . . . . . . . . . . . . . 2019 - 2021',
        'Data Analyst',
        '• Reports in Excel',
        '',
        'Kohsar Foods ......................... 2017 - 2019',
        'Accountant',
        '• Ledgers',
      ),
    ).toEqual([
      ['Data Analyst', 'Parveen Textiles Co.', '2019'],
      ['Accountant', 'Kohsar Foods', '2017'],
    ]);
  });

  it('in a Markdown heading above the dates and an unknown town', () => {
    expect(
      jobsOf(
        '### Backend developer at [Kirana Soft](https://kirana.example)',
        '',
        '*03.2016 - 09.2019* | Wazirabad',
        '',
        '* Payments in Java',
        '',
        '### Tester at Blue Kettle',
        '',
        '*01.2014 - 02.2016* | Daska',
        '',
        '* Test plans',
      ),
    ).toEqual([
      ['Backend developer', 'Kirana Soft', '2016-03'],
      ['Tester', 'Blue Kettle', '2014-01'],
    ]);
  });

  it('whose town stands behind "@"', () => {
    expect(jobsOf('Mobile Developer, Chapal Apps @Lahore, Pakistan', 'May 2020 - Present', '• Kotlin')).toEqual([
      ['Mobile Developer', 'Chapal Apps', '2020-05'],
    ]);
  });

  it('stands once above several titles, which name their subject', () => {
    expect(
      jobsOf(
        'INDUS & SONS BANK',
        'Associate, Software Engineering  Jan 2022 - Present',
        '• Risk reports in Python',
        'Analyst, Software Engineering  Jan 2020 - Dec 2021',
        '• Prices in Java',
      ),
    ).toEqual([
      ['Associate, Software Engineering', 'INDUS & SONS BANK', '2022-01'],
      ['Analyst, Software Engineering', 'INDUS & SONS BANK', '2020-01'],
    ]);
  });

  it('before a dash that touches the title', () => {
    expect(jobsOf('Ravi Logistics LLC -Delivery Driver -Multan  Mar 2018 - Apr 2019', '• Routes')).toEqual([
      ['Delivery Driver', 'Ravi Logistics LLC', '2018-03'],
    ]);
  });
});

describe('education', () => {
  it('a school below its degree is one entry, and a state is no degree', () => {
    expect(studiesOf('Bachelor of Science in Physics, 2015 - 2019', 'Lakeside College, Northampton, MA')).toEqual([
      ['Lakeside College', 'Bachelor of Science in Physics', 2019],
    ]);
    expect(studiesOf('Lakeside College, MA, 2019')).toEqual([['Lakeside College', 'MA', 2019]]);
  });

  it('minors and sentences are no entries', () => {
    expect(
      studiesOf(
        'Kaghan University  2014 - 2018',
        'BS Mathematics',
        'Minor in Economics',
        'Worked with the Institute of Rivers on floods',
        'Ranked 3rd of the whole school in the entrance exam.',
      ),
    ).toEqual([['Kaghan University', 'BS Mathematics', 2018]]);
  });
});

describe('skills that are none', () => {
  it('parts of sentences, initials, shells and leads', () => {
    expect(
      skillsOf(
        'SUMMARY',
        'Ten years of expertise in designing bridges.',
        '',
        'PUBLICATIONS',
        'S. R. Mirza and K. Dar, On rivers',
        '',
        'EXPERIENCE',
        'Sales Representative, Ravi Steel, Jan 2019 - Dec 2020',
        '• First of all in SQL’s generated; scripts in C-shell',
      ),
    ).toEqual(expect.not.arrayContaining(['adobe-indesign', 'r', 'sql', 'c']));
  });

  it('employers, firms and the teams of others', () => {
    const skills = skillsOf(
      'EXPERIENCE',
      'Java Developer, Salt Innovation Partners, Jan 2019 - Dec 2020',
      '• Built the site of Salt Innovation Partners in Java, together with the UI team, for a partner of Alibaba',
    );
    expect(skills).toContain('java');
    for (const id of ['innovation', 'ui-design', 'alibaba']) expect(skills).not.toContain(id);
  });

  it('and the same words where they are skills', () => {
    expect(skillsOf('SKILLS', 'R, C, SQL, InDesign, UI Design')).toEqual(
      expect.arrayContaining(['r', 'c', 'sql', 'adobe-indesign', 'ui-design']),
    );
    // Named first in another sense, it counts where it is meant.
    expect(skillsOf('SUMMARY', 'Expertise in designing posters with Adobe InDesign.')).toContain('adobe-indesign');
  });
});

describe('places', () => {
  it.each([
    ['Tehran, Iran', 'Tehran', 'IR'],
    ['Namakkal, Tamil Nadu, India', 'Namakkal', 'IN'],
    ['Location: Russia, Saint-Petersburg', 'Saint Petersburg', 'RU'],
    ['Kotli, Azad Kashmir, Pakistan', 'Kotli', 'PK'],
    ['Dar es Salaam, Tanzania', 'Dar es Salaam', 'TZ'],
  ])('%s', (line, city, country) => {
    const { city: readCity, country: readCountry } = read('Sana Mir', line, 'sana.mir@example.com');
    expect([readCity?.value, readCountry?.value]).toEqual([city, country]);
  });
});

it('a name in capitals loses no sign and gains none', () => {
  expect(read('İPEK YILDIZ', 'ipek.yildiz@example.com').name?.value).toBe('Ipek Yildiz');
});

it('an address that repeats itself is mended', () => {
  const { links } = read('Sana Mir', 'https://www.linkedin.com/in/https://www.linkedin.com/in/sanamir');
  expect(links.map(({ value }) => value.url)).toEqual(['https://www.linkedin.com/in/sanamir']);
});

it('what somebody asks for and speaks may stand last under any heading', () => {
  const { rate, weeklyHours, languages, education } = read(
    'Sana Mir',
    '',
    'EDUCATION',
    'BS Physics, Quaid-i-Azam University, 2016–2020',
    '',
    'Rate: $22/hr, 25 hours per week',
    'English: fluent',
  );
  expect(rate?.value).toMatchObject({ amountMinor: 2200, currency: 'USD', period: 'hour' });
  expect(weeklyHours?.value).toBe(25);
  expect(languages.map(({ value: { language, level } }) => [language, level])).toEqual([['en', 'C1']]);
  expect(education).toHaveLength(1);
});
