/** What a kind of freelancer knows and has done. Skills are ids of the taxonomy with the level of somebody of two years. */
export interface Profession {
  readonly title: string;
  readonly offer: string;
  readonly skills: readonly (readonly [id: string, level: number])[];
  readonly proof: string;
  readonly works: readonly (readonly [title: string, organisation: string, summary: string])[];
}

export const PROFESSIONS = {
  nextjs: {
    title: 'Full-stack engineer, Next.js and LangChain',
    offer:
      'I build web products whose useful part is a language model: the page, the API behind it and the evaluation that keeps it honest.',
    skills: [
      ['nextjs', 4],
      ['react', 4],
      ['typescript', 4],
      ['langchain', 3],
      ['fastapi', 3],
      ['python', 3],
      ['postgresql', 3],
      ['tailwind-css', 4],
      ['nodejs', 3],
      ['openai-api', 3],
    ],
    proof: 'contract-reader',
    works: [
      [
        'Freelance developer',
        'Self-employed',
        'Document assistants for two law offices: Next.js, LangChain, PostgreSQL.',
      ],
      ['Junior web developer', 'Sabz Digital (fictional)', 'Shop fronts in React and Next.js.'],
    ],
  },
  agents: {
    title: 'Generative AI engineer: retrieval and agents',
    offer:
      'I turn piles of documents into answers with sources. I measure before I tune, and I write down what did not work.',
    skills: [
      ['python', 4],
      ['langchain', 4],
      ['langgraph', 3],
      ['retrieval-augmented-generation', 4],
      ['vector-databases', 3],
      ['fastapi', 4],
      ['pgvector', 3],
      ['openai-api', 4],
      ['prompt-engineering', 4],
      ['docker', 2],
    ],
    proof: 'cited-answers',
    works: [
      [
        'AI engineer',
        'Tezi Analytics (fictional)',
        'Retrieval over 400,000 support tickets, with an evaluation set that grew each week.',
      ],
      ['Python developer', 'Self-employed', 'Scrapers and APIs for small shops.'],
    ],
  },
  platform: {
    title: 'Platform engineer: Kubernetes, Terraform, AWS',
    offer: 'I take releases from a ritual to a push. Small clusters, plain pipelines, alerts that mean something.',
    skills: [
      ['kubernetes', 4],
      ['docker', 4],
      ['terraform', 4],
      ['aws', 3],
      ['linux', 4],
      ['github-actions', 4],
      ['helm', 3],
      ['prometheus', 3],
      ['grafana', 3],
      ['go', 2],
    ],
    proof: 'cluster-in-a-box',
    works: [
      [
        'DevOps engineer',
        'Indus Cloudworks (fictional)',
        'Moved eleven services from hand-kept servers to Kubernetes.',
      ],
      ['System administrator', 'Ravi Textiles (fictional)', 'Linux servers, backups, a help desk.'],
    ],
  },
  data: {
    title: 'Data engineer: Python, SQL, Airflow, dbt',
    offer: 'I build the tables that reports can trust, and the tests that say when they cannot.',
    skills: [
      ['python', 4],
      ['sql', 4],
      ['apache-airflow', 3],
      ['dbt', 3],
      ['postgresql', 4],
      ['snowflake', 2],
      ['pandas', 4],
      ['docker', 3],
      ['power-bi', 3],
    ],
    proof: 'ledger-to-warehouse',
    works: [
      [
        'Data engineer',
        'Chenab Foods (fictional)',
        'Daily sales of 300 shops in one warehouse, tested before breakfast.',
      ],
      ['Report developer', 'Self-employed', 'Power BI for three distributors.'],
    ],
  },
  contracts: {
    title: 'Smart contract developer: Solidity, Hardhat',
    offer: 'Contracts with tests for what must never happen, and a front end that explains what is being signed.',
    skills: [
      ['solidity', 4],
      ['ethereum', 4],
      ['smart-contracts', 4],
      ['hardhat', 3],
      ['typescript', 3],
      ['react', 3],
      ['web3', 3],
      ['nodejs', 3],
    ],
    proof: 'escrow-for-two',
    works: [
      [
        'Blockchain developer',
        'Self-employed',
        'An escrow for freelance work on a test network, reviewed by two strangers.',
      ],
      ['Web developer', 'Margalla Apps (fictional)', 'React front ends.'],
    ],
  },
  devices: {
    title: 'IoT engineer: ESP32, MQTT, C++',
    offer: 'Sensors that survive a monsoon and a dashboard that says which of them did not.',
    skills: [
      ['c-plus-plus', 4],
      ['esp32', 4],
      ['mqtt', 4],
      ['arduino', 4],
      ['raspberry-pi', 3],
      ['python', 3],
      ['freertos', 2],
      ['linux', 3],
    ],
    proof: 'canal-level-meter',
    works: [
      ['Firmware engineer', 'Doab Irrigation Lab (fictional)', 'Water-level meters along a canal, over MQTT.'],
      ['Electronics technician', 'Self-employed', 'Prototypes on Arduino and ESP32.'],
    ],
  },
  design: {
    title: 'Product designer for dense, calm interfaces',
    offer: 'I design for people who use a screen all day: fewer clicks, readable numbers, both directions of script.',
    skills: [
      ['figma', 5],
      ['ui-design', 4],
      ['ux-design', 4],
      ['prototyping', 4],
      ['design-systems', 3],
      ['html', 3],
      ['css', 3],
    ],
    proof: 'rtl-dashboard-kit',
    works: [
      ['Product designer', 'Qalam Studio (fictional)', 'A back office in Urdu and English.'],
      ['Graphic designer', 'Self-employed', 'Identities for cafés and schools.'],
    ],
  },
  mobile: {
    title: 'Mobile developer: Flutter and React Native',
    offer: 'One code base, two stores, and an app that works on a three-year-old phone with a bad connection.',
    skills: [
      ['flutter', 4],
      ['dart', 4],
      ['firebase', 3],
      ['react-native', 3],
      ['typescript', 3],
      ['rest-apis', 3],
      ['git', 4],
    ],
    proof: 'offline-first-orders',
    works: [
      ['Mobile developer', 'Rasta Deliveries (fictional)', 'The riders’ app: offline first, in Urdu.'],
      ['Intern', 'Margalla Apps (fictional)', 'Screens and tests in Flutter.'],
    ],
  },
} as const satisfies Record<string, Profession>;

export type ProfessionName = keyof typeof PROFESSIONS;
