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
        expect([code, hasMessage(locale, code, { context })]).toEqual([code, true]);
    }
  });
});

describe('explain', () => {
  const match = score(EXAMPLE_JOB, EXAMPLE_TALENT, contextOf());

  it('tells a founder what they want to know in a sentence', () => {
    expect(explain(match, 'en').sentence).toBe(
      'Has Next.js (advanced, certified) and LangChain (working, with evidence); FastAPI is missing but Flask is close; ' +
        'only 2.5 h of your day overlap; $20/h is within your budget; English B1 (B2 wanted).',
    );
    expect(explain(match, 'en').parts.map(({ label, sentence }) => `${label}: ${sentence}`)).toMatchInlineSnapshot(`
     [
       "Must-have skills: Next.js (advanced, certified) and LangChain (working, with evidence).",
       "Nice-to-have skills: FastAPI is missing, but Flask is close.",
       "Level and years: Next.js: advanced, 3 years; LangChain: working; FastAPI through Flask: working, 2 years.",
       "Evidence: Certified: Next.js; backed by evidence: LangChain; claimed only: FastAPI through Flask.",
       "Working hours in common: Only 2.5 h of the working day overlap, 3 h wanted.",
       "Rate: $20/h is within the budget of $25/h.",
       "Availability: Free by 23 Nov 2026; 30 h a week (20 h wanted).",
       "Language: English: B1, B2 wanted.",
     ]
    `);
    expect(explain(match, 'en').gaps.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
     [
       "No FastAPI yet: Flask is close, FastAPI itself would add 6.68 points.",
       "2.5 h in common of 3 h wanted: full overlap would add 1.66 points.",
       "English is at B1: B2 would add 0.9 points.",
     ]
    `);
  });

  it('tells a freelancer what would change it', () => {
    expect(explain(match, 'en', 'freelancer').sentence).toMatch(/^You have Next\.js .* their budget/);
    expect(explain(match, 'en', 'freelancer').gaps.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
     [
       "Add FastAPI (Flask is close): 6.68 points more.",
       "Work 3 h a day within their hours (now 2.5 h): 1.66 points more.",
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
       "زبان: انگریزی: ⁨B1⁩، جبکہ ⁨B2⁩ مطلوب ہے۔",
     ]
    `);
    expect(gaps.map((gap) => gap.sentence)).toMatchInlineSnapshot(`
     [
       "ابھی ⁨FastAPI⁩ نہیں، ⁨Flask⁩ اس سے ملتی جلتی ہے: خود ⁨FastAPI⁩ سے ⁨6.68⁩ پوائنٹس کا اضافہ ہوگا۔",
       "⁨3⁩ گھنٹے میں سے ⁨2.5⁩ گھنٹے مشترک: پورے وقت سے ⁨1.66⁩ پوائنٹس کا اضافہ ہوگا۔",
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
    expect(unknown.parts.at(-1)!.sentence).toBe('Has not stated a level of English (B2 wanted).');
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

  it('says once what holds of all, and what is only assumed', () => {
    const skills = ['react', 'vue'].map((id) => held(id, { evidence: 'evidenced' }));
    const job = jobOf({ mustHave: [wish('react'), wish('vue')], overlapHours: 3 });
    const assumed = explain(score(job, talentOf({ skills, timeZone: 'Asia/Karachi' }), contextOf()), 'en');
    expect(assumed.sentence).toBe(
      'Has React and Vue.js (all with evidence); no working hours in common if the day is 09:00–18:00.',
    );
    expect(assumed.gaps[0]?.sentence).toBe(
      'Working hours are not stated: ask (12.82 points if 3 h a day are in common).',
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
