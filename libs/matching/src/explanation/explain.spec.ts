import { money } from '@hunar/kernel';
import fc from 'fast-check';
import { GAP_CODES, REASON_CODES } from '../domain/match';
import { PART_CODES } from '../domain/model';
import { score } from '../domain/score';
import en from '../messages/en.json';
import ur from '../messages/ur.json';
import { anyGraph, anyJob, anyTalent } from '../testing/arbitraries';
import { contextOf, EXAMPLE_JOB, EXAMPLE_TALENT, held, jobOf, talentOf, wish } from '../testing/facts';
import { hasMessage, LOCALES, translatorOf } from './catalogue';
import { explain, explainGates } from './explain';

const keysOf = (tree: object, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value as object, `${prefix}${key}.`),
  );
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

describe('messages', () => {
  it('have the same keys and parameters in both languages', () => {
    expect(keysOf(ur)).toEqual(keysOf(en));
    for (const key of keysOf(en)) {
      const text = (locale: 'en' | 'ur') => translatorOf(locale)(key, { skipInterpolation: true });
      expect([key, placeholders(text('ur'))]).toEqual([key, placeholders(text('en'))]);
    }
  });

  it.each(LOCALES)('have words for every code: %s', (locale) => {
    for (const code of REASON_CODES)
      expect([code, hasMessage(locale, `reason.${code}`, { count: 2 })]).toEqual([code, true]);
    for (const part of PART_CODES) expect(hasMessage(locale, `part.${part}`)).toBe(true);
    for (const code of GAP_CODES) {
      for (const context of ['founder', 'freelancer'])
        expect([code, hasMessage(locale, code, { context, count: 2 })]).toEqual([code, true]);
    }
  });
});

describe('explain', () => {
  const match = score(EXAMPLE_JOB, EXAMPLE_TALENT, contextOf());

  it('tells a founder what they want to know in a sentence', () => {
    expect(explain(match, 'en').sentence).toBe(
      'Has Next.js (advanced, certified) and LangChain (working, with evidence); FastAPI is missing but Flask is close; ' +
        'only 2.5 h of your day overlap; $20/h is within your budget; English at B1 (B2 wanted).',
    );
    expect(explain(match, 'en').parts.map(({ label, sentence }) => `${label}: ${sentence}`)).toMatchInlineSnapshot(`
     [
       "Must-have skills: Next.js (advanced, certified) and LangChain (working, with evidence).",
       "Nice-to-have skills: FastAPI is missing, but Flask is close.",
       "Level and years: Next.js: advanced, 3 years; LangChain: working; FastAPI through Flask: working, 2 years.",
       "Evidence: Certified: Next.js; backed by evidence: LangChain; claimed only: FastAPI through Flask.",
       "Working hours in common: Only 2.5 h of the working day overlap (3 h wanted).",
       "Rate: $20/h is within the budget of $25/h.",
       "Availability: Can start by 23 Nov 2026; 30 h a week (20 h wanted).",
       "Language: English is at B1 (B2 wanted).",
     ]
    `);
    expect(explain(match, 'en').gaps.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
     [
       "No FastAPI yet, though Flask is close: FastAPI itself would add 5.91 points.",
       "Only 2.5 h in common: agreeing on 3 h would add 1.67 points.",
       "English is at B1: B2 would add 0.9 points.",
     ]
    `);
  });

  it('tells a freelancer what would change it', () => {
    expect(explain(match, 'en', 'freelancer').sentence).toMatch(/^You have Next\.js .* their budget/);
    expect(explain(match, 'en', 'freelancer').gaps.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
     [
       "You have Flask, which is close: FastAPI itself would add 5.91 points.",
       "Working 3 h a day within their hours, instead of 2.5 h, would add 1.67 points.",
       "Bring your English from B1 to B2: 0.9 points more.",
     ]
    `);
  });

  it('speaks Urdu, with names and numbers isolated', () => {
    const { sentence, parts, gaps } = explain(match, 'ur');
    expect(sentence).toMatchInlineSnapshot(
      `"⁨Next.js⁩ (اعلیٰ، سند یافتہ) اور ⁨LangChain⁩ (عملی، ثبوت کے ساتھ) کی مہارت موجود ہے؛ ⁨FastAPI⁩ نہیں، مگر اس سے ملتی جلتی مہارت ⁨Flask⁩ موجود ہے؛ آپ کے دن میں سے صرف ⁨2.5⁩ گھنٹے کا وقت مشترک ہے؛ ⁨$20⁩ فی گھنٹہ آپ کے بجٹ کے اندر ہے؛ انگریزی ⁨B1⁩ (مطلوب: ⁨B2⁩)۔"`,
    );
    expect(parts.map((part) => `${part.label}: ${part.sentence}`)).toMatchInlineSnapshot(`
     [
       "لازمی مہارتیں: ⁨Next.js⁩ (اعلیٰ، سند یافتہ) اور ⁨LangChain⁩ (عملی، ثبوت کے ساتھ) موجود ہیں۔",
       "اضافی مہارتیں: ⁨FastAPI⁩ نہیں، مگر اس سے ملتی جلتی مہارت ⁨Flask⁩ موجود ہے۔",
       "درجہ اور تجربہ: ⁨Next.js⁩: اعلیٰ درجہ، ⁨3⁩ سال کا تجربہ؛ ⁨LangChain⁩: عملی درجہ؛ ⁨FastAPI⁩ (⁨Flask⁩ کے ذریعے): عملی درجہ، ⁨2⁩ سال کا تجربہ۔",
       "ثبوت: سند یافتہ: ⁨Next.js⁩؛ ثبوت موجود: ⁨LangChain⁩؛ صرف دعویٰ: ⁨FastAPI⁩ (⁨Flask⁩ کے ذریعے)۔",
       "مشترکہ اوقاتِ کار: روزانہ صرف ⁨2.5⁩ گھنٹے کام کا وقت مشترک ہے (مطلوب: ⁨3⁩ گھنٹے)۔",
       "معاوضہ: ⁨$20⁩ فی گھنٹہ، جو ⁨$25⁩ فی گھنٹہ کے بجٹ کے اندر ہے۔",
       "دستیابی: ⁨23 نومبر، 2026⁩ تک کام شروع کرنا ممکن ہے؛ ہفتے میں ⁨30⁩ گھنٹے (مطلوب: ⁨20⁩ گھنٹے)۔",
       "زبان: انگریزی کا درجہ ⁨B1⁩ ہے (مطلوب: ⁨B2⁩)۔",
     ]
    `);
    expect(gaps.map((gap) => gap.sentence)).toMatchInlineSnapshot(`
     [
       "⁨FastAPI⁩ نہیں، البتہ ⁨Flask⁩ اس سے ملتی جلتی ہے: خود ⁨FastAPI⁩ سے ⁨5.91⁩ پوائنٹس کا اضافہ ہوگا۔",
       "صرف ⁨2.5⁩ گھنٹے مشترک: ⁨3⁩ گھنٹے پر اتفاق سے ⁨1.67⁩ پوائنٹس کا اضافہ ہوگا۔",
       "انگریزی کا درجہ ⁨B1⁩ ہے: ⁨B2⁩ سے ⁨0.9⁩ پوائنٹس کا اضافہ ہوگا۔",
     ]
    `);
  });

  it('keeps the case of a name at the beginning, and what HTML would escape', () => {
    const context = contextOf({
      graph: {
        ...contextOf().graph,
        name: (id) => (id === 'x' ? 'npm' : 'C# & <T>'),
      },
    });
    const named = score(
      jobOf({ mustHave: [wish('x'), wish('y')] }),
      talentOf({ skills: [held('x'), held('y')] }),
      context,
    );
    expect(explain(named, 'en').parts[0]!.sentence).toBe('npm and C# & <T>.');
  });

  it('says of whom nothing is known that nothing is known', () => {
    const unknown = explain(score(EXAMPLE_JOB, talentOf(), contextOf()), 'en');
    expect(unknown.sentence).toBe(
      'Has none of the skills asked for; has not stated a time zone; has not stated a rate.',
    );
    expect(unknown.parts.at(-1)!.sentence).toBe('Has not stated how good their English is (B2 wanted).');
  });

  it('counts what is too much for a sentence, and converts money visibly', () => {
    const many = ['react', 'vue', 'javascript', 'python', 'mysql', 'flask'];
    const job = jobOf({
      mustHave: many.map((id) => wish(id)),
      rateMax: money(8, 'USD', 'hour'),
    });
    const talent = talentOf({
      skills: many.map((id) => held(id)),
      rate: money(2800, 'PKR', 'hour'),
    });
    const text = explain(
      score(job, talent, contextOf({ exchange: { base: 'USD', rates: { PKR: 280 } } })),
      'en',
    ).sentence;
    expect(text).toBe(
      'Has React, Vue.js, JavaScript, Python and 2 more; PKR\u00a02,800/h (about $10/h) is 25% above your budget.',
    );
  });

  it('says once what holds of all, and what is not stated', () => {
    const skills = ['react', 'vue'].map((id) => held(id, { evidence: 'evidenced' }));
    const job = jobOf({
      mustHave: [wish('react'), wish('vue')],
      overlapHours: 3,
    });
    const unstated = explain(score(job, talentOf({ skills, timeZone: 'Asia/Karachi' }), contextOf()), 'en');
    expect(unstated.sentence).toBe('Has React and Vue.js (all with evidence); has not stated working hours.');
    expect(unstated.parts.find(({ code }) => code === 'overlap')?.sentence).toBe(
      'Has not stated working hours (3 h in common wanted); a usual day, 09:00–18:00 where they are, would share none.',
    );
    expect(unstated.gaps.map(({ sentence }) => sentence)).toContain(
      'Ask for the working hours: 6.25 points more with 3 h a day in common.',
    );
  });

  it('asks in words that people use, of one hour and of several', () => {
    const day = [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      start: '09:00',
      end: '17:00',
    }));
    const talent = {
      ...EXAMPLE_TALENT,
      workingHours: day,
      availableFrom: null,
      rate: money(30, 'USD', 'hour'),
    };
    const said = (overlapHours: number, reader: 'founder' | 'freelancer', locale: 'en' | 'ur' = 'en') => {
      const { parts, gaps } = explain(score({ ...EXAMPLE_JOB, overlapHours }, talent, contextOf()), locale, reader);
      return [...parts.slice(-3), ...gaps].map(({ sentence }) => sentence);
    };
    expect(said(3, 'founder')).toMatchInlineSnapshot(`
     [
       "$30/h is 20% above the budget of $25/h.",
       "Has not said when they can start; 30 h a week (20 h wanted).",
       "English is at B1 (B2 wanted).",
       "No hours in common; 3 h are wanted. Agreeing on them would add 10 points.",
       "No FastAPI yet, though Flask is close: FastAPI itself would add 5.91 points.",
       "$30/h is 20% above your budget: agreeing on $25/h would add 3.6 points.",
       "Ask for the start date: 1.25 points more if it is 23 Nov 2026 or earlier.",
       "English is at B1: B2 would add 0.9 points.",
     ]
    `);
    expect(said(1, 'freelancer')).toMatchInlineSnapshot(`
     [
       "$30/h is 20% above the budget of $25/h.",
       "You have not said when you can start; 30 h a week (20 h wanted).",
       "English is at B1 (B2 wanted).",
       "No hours in common; 1 h is wanted. Working 1 h within theirs would add 10 points.",
       "You have Flask, which is close: FastAPI itself would add 5.91 points.",
       "They pay up to $25/h, you ask for $30/h: asking for $25/h would add 3.6 points.",
       "Say when you can start: 1.25 points more if it is 23 Nov 2026 or earlier.",
       "Bring your English from B1 to B2: 0.9 points more.",
     ]
    `);
    expect(said(1, 'founder', 'ur')).toMatchInlineSnapshot(`
     [
       "⁨$30⁩ فی گھنٹہ، جو ⁨$25⁩ فی گھنٹہ کے بجٹ سے ⁨20%⁩ زیادہ ہے۔",
       "کام شروع کرنے کی تاریخ نہیں بتائی گئی؛ ہفتے میں ⁨30⁩ گھنٹے (مطلوب: ⁨20⁩ گھنٹے)۔",
       "انگریزی کا درجہ ⁨B1⁩ ہے (مطلوب: ⁨B2⁩)۔",
       "اوقات بالکل مشترک نہیں، جبکہ ⁨1⁩ گھنٹہ مطلوب ہے۔ اس پر اتفاق سے ⁨10⁩ پوائنٹس کا اضافہ ہوگا۔",
       "⁨FastAPI⁩ نہیں، البتہ ⁨Flask⁩ اس سے ملتی جلتی ہے: خود ⁨FastAPI⁩ سے ⁨5.91⁩ پوائنٹس کا اضافہ ہوگا۔",
       "⁨$30⁩ فی گھنٹہ آپ کے بجٹ سے ⁨20%⁩ زیادہ ہے: ⁨$25⁩ فی گھنٹہ پر اتفاق سے ⁨3.6⁩ پوائنٹس کا اضافہ ہوگا۔",
       "کام شروع کرنے کی تاریخ پوچھیں: اگر ⁨23 نومبر، 2026⁩ یا اس سے پہلے ہو تو ⁨1.25⁩ پوائنٹس کا اضافہ ہوگا۔",
       "انگریزی کا درجہ ⁨B1⁩ ہے: ⁨B2⁩ سے ⁨0.9⁩ پوائنٹس کا اضافہ ہوگا۔",
     ]
    `);
  });

  it('asks for a rate that can be compared, and for the hours, in whole sentences', () => {
    const talent = {
      ...EXAMPLE_TALENT,
      rate: money(2000, 'USD', 'fixed'),
      weeklyHours: null,
    };
    const { parts, gaps } = explain(score(EXAMPLE_JOB, talent, contextOf()), 'en');
    expect(parts.find(({ code }) => code === 'rate')?.sentence).toBe(
      'A fixed price of $2,000 cannot be compared with a budget of $25/h.',
    );
    expect(gaps.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'Ask for a rate that can be compared with $25/h, instead of a fixed price of $2,000: 4.5 points more if it is within your budget.',
        'Ask how many hours a week they can work: 1.25 points more if it is 20 h or more.',
      ]),
    );
  });

  it('states the gates', () => {
    expect(explainGates([{ id: 'react', name: 'React' }], 'en')).toEqual([
      'Only people with React, or a skill that includes it, are listed.',
    ]);
    expect(explainGates([{ id: 'react', name: 'React' }], 'ur')[0]).toContain('\u2068React\u2069');
  });

  it('leaves no parameter unfilled and no Latin outside isolates, whatever the match', () => {
    fc.assert(
      fc.property(anyGraph, anyJob, anyTalent(fc.constant('t')), (graph, job, talent) => {
        const any = score(job, talent, contextOf({ graph }));
        for (const reader of ['founder', 'freelancer'] as const) {
          for (const locale of LOCALES) {
            const { sentence, parts, gaps } = explain(any, locale, reader);
            for (const text of [sentence, ...[...parts, ...gaps].map((one) => one.sentence)]) {
              expect(text).not.toMatch(/\{\{|undefined|null|NaN|summary\.|reason\.|gap\.|item\./);
              expect(text.match(/\u2068/g)?.length).toBe(text.match(/\u2069/g)?.length);
              if (locale === 'ur') expect(text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[A-Za-z]/);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
