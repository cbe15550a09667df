import { readJobDraft } from '@hunar/hiring';

/** Postings as the API takes them; what is missing is left open. */
const must = (...skills: readonly string[]) => skills.map((skill) => ({ skill, minLevel: 3 }));
const nice = (...skills: readonly string[]) => skills.map((skill) => ({ skill }));
const usd = (amount: number) => ({ amount, currency: 'USD', period: 'hour' });

export interface DemoCompany {
  readonly founder: { readonly name: string; readonly email: string };
  readonly name: string;
  readonly website: string;
  readonly timeZone: string;
  /** `readJobDraft` reads these. */
  readonly jobs: readonly object[];
}

export const DEMO_COMPANIES: readonly DemoCompany[] = [
  {
    founder: { name: 'Nadia Rahman', email: 'founder@hunar.example' },
    name: 'Lumen Ledger (demo)',
    website: 'https://lumen-ledger.example.com',
    timeZone: 'America/Los_Angeles',
    jobs: [
      {
        title: 'Next.js and LangChain engineer',
        description:
          'Our bookkeeping assistant answers questions about invoices. You own the web app and the chain behind it, together with one of us in San Francisco.',
        mustHave: must('nextjs', 'langchain'),
        niceToHave: nice('fastapi'),
        rateMax: usd(25),
        weeklyHours: 20,
        overlapHours: 3,
        engagement: 'hourly',
        language: { language: 'en', level: 'B2' },
      },
      {
        title: 'Retrieval engineer',
        description:
          'Answers with sources over two million receipts. An evaluation set is there; make it grow and keep it honest.',
        mustHave: must('python', 'retrieval-augmented-generation', 'vector-databases'),
        niceToHave: nice('langgraph', 'fastapi', 'pgvector'),
        rateMin: usd(15),
        rateMax: usd(32),
        weeklyHours: 30,
        overlapHours: 2,
        engagement: 'part_time',
      },
      {
        title: 'Product designer for a finance dashboard',
        description: 'Dense numbers, calm screens. English first, Urdu and Arabic after.',
        mustHave: must('figma', 'ui-design'),
        niceToHave: nice('design-systems', 'css'),
        rateMax: usd(22),
        weeklyHours: 20,
        engagement: 'fixed_price',
      },
    ],
  },
  {
    founder: { name: 'Imran Chaudhry', email: 'second-founder@hunar.example' },
    name: 'Kite Freight (demo)',
    website: 'https://kite-freight.example.com',
    timeZone: 'America/New_York',
    jobs: [
      {
        title: 'Platform engineer, Kubernetes',
        description: 'Nine services, one cluster, a pager that should stay quiet. Terraform for everything.',
        mustHave: [{ skill: 'kubernetes', minLevel: 3, required: true }, ...must('terraform', 'ci-cd')],
        niceToHave: nice('prometheus', 'go'),
        rateMin: usd(18),
        rateMax: usd(35),
        weeklyHours: 40,
        overlapHours: 4,
        engagement: 'full_time',
      },
      {
        title: 'Firmware for container sensors',
        description: 'ESP32, MQTT, a battery that has to last two years, and a box that gets wet.',
        mustHave: must('c-plus-plus', 'mqtt'),
        niceToHave: nice('esp32', 'freertos'),
        rateMax: usd(24),
        weeklyHours: 25,
        engagement: 'hourly',
      },
    ],
  },
];

/** The drafts of a company's postings. @throws Error when one is not what the API takes. */
export function draftsOf({ jobs }: DemoCompany) {
  return jobs.map((job) => {
    const draft = readJobDraft(job);
    if (!draft.ok) throw new Error(`A demo posting is wrong: ${JSON.stringify(draft.failures)}`);
    return draft.value;
  });
}
