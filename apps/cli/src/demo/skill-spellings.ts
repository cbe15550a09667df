/** How people on a course write what they know; each list is one skill. */
type Spellings = readonly string[];

const COMMON: readonly Spellings[] = [
  ['Python', 'python', 'Python 3', 'Python3', 'PYTHON'],
  ['Git', 'git', 'GitHub', 'Github', 'git hub'],
  ['SQL', 'sql', 'PostgreSQL', 'Postgres', 'postgre sql'],
  ['HTML', 'HTML5', 'html'],
  ['JavaScript', 'JS', 'java script', 'Javascript'],
];

export type DemoTrack = 'generative_ai' | 'cloud_native' | 'web' | 'blockchain' | 'iot';

const TRACK_SPELLINGS: Readonly<Record<DemoTrack, readonly Spellings[]>> = {
  generative_ai: [
    ['Generative AI', 'GenAI', 'Gen AI', 'gen-ai'],
    ['LangChain', 'Lang Chain', 'langchain', 'Langchian'],
    ['LangGraph', 'Lang Graph', 'langgraph'],
    ['Prompt Engineering', 'prompt engg', 'Prompting', 'prompt engineering'],
    ['RAG', 'Retrieval Augmented Generation', 'retrieval-augmented generation'],
    ['LLM', 'LLMs', 'Large Language Models'],
    ['FastAPI', 'fastapi', 'Fast API'],
    ['OpenAI Agents SDK', 'openai-agents', 'OpenAI API'],
    ['Pinecone', 'pinecone', 'Vector Databases', 'vector DBs'],
    ['Hugging Face', 'huggingface', 'HuggingFace'],
    ['PyTorch', 'pytorch', 'Pytorch'],
    ['Streamlit', 'stream lit', 'streamlit'],
    ['scikit-learn', 'sklearn', 'Scikit Learn'],
    ['NumPy', 'numpy', 'Pandas', 'pandas'],
  ],
  cloud_native: [
    ['Docker', 'docker', 'Docker containers'],
    ['Kubernetes', 'k8s', 'K8', 'kubernetes'],
    ['AWS (EC2, S3)', 'AWS', 'Amazon Web Services', 'aws'],
    ['Terraform', 'terraform', 'Teraform'],
    ['CI/CD', 'CICD', 'ci cd', 'GitHub Actions'],
    ['Linux', 'linux', 'Ubuntu'],
    ['Kafka', 'Apache Kafka', 'kafka'],
    ['Dapr', 'dapr'],
    ['Azure', 'MS Azure', 'Microsoft Azure'],
    ['Go', 'Golang', 'golang'],
    ['Prometheus', 'Grafana', 'prometheus'],
    ['Redis', 'redis'],
  ],
  web: [
    ['React', 'React.js', 'reactjs', 'ReactJS', 'react js'],
    ['Next.js', 'NextJS', 'Next JS', 'nextjs 15', 'next'],
    ['TypeScript', 'Typescript', 'type script', 'TS'],
    ['Node.js', 'node', 'NodeJS', 'Node'],
    ['Tailwind CSS', 'tailwind', 'TailwindCSS'],
    ['Express', 'express.js', 'ExpressJS'],
    ['MongoDB', 'mongo', 'mongo db'],
    ['CSS', 'CSS3', 'css'],
    ['GraphQL', 'Graph QL', 'graphql'],
    ['NestJS', 'Nest.js', 'nest js'],
    ['Figma', 'figma', 'Fimga'],
    ['PHP', 'Laravel', 'laravel'],
    ['WordPress', 'wordpress', 'Wordpress'],
    ['Django', 'django', 'Flask'],
  ],
  blockchain: [
    ['Solidity', 'solidity', 'solidty'],
    ['Ethereum', 'ethereum', 'ETH smart contracts'],
    ['Smart Contracts', 'smart contract'],
    ['Web3', 'web3.js', 'Web 3'],
    ['Hardhat', 'hardhat'],
    ['Rust', 'rust'],
  ],
  iot: [
    ['IoT', 'Internet of Things', 'internet of things'],
    ['MQTT', 'mqtt'],
    ['Arduino', 'arduino', 'Ardiuno'],
    ['Raspberry Pi', 'raspberry pi', 'RaspberryPi'],
    ['C++', 'cpp', 'C ++'],
    ['ESP32', 'esp32'],
    ['Rust', 'rust'],
  ],
};

export const spellingsOf = (tracks: readonly DemoTrack[]): readonly Spellings[] => [
  ...COMMON,
  ...tracks.flatMap((track) => TRACK_SPELLINGS[track]),
];

/** What the taxonomy does not know, for an operator to file. */
export const UNHEARD_OF = ['chai making', 'Zubaan toolkit', 'team player', 'Karachi Kode', 'QalamScript'] as const;

export const SEPARATORS = [', ', ' | ', '; ', ' / ', ',', '\n'] as const;
