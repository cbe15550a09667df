/** What a programme teaches. */
export const TRACKS = ['generative_ai', 'cloud_native', 'blockchain', 'iot', 'web'] as const;
export type Track = (typeof TRACKS)[number];

/** The skills that a certified enrolment in a track stands behind, as ids of the taxonomy. */
export const TRACK_SKILLS: Readonly<Record<Track, readonly string[]>> = {
  generative_ai: [
    'python',
    'generative-ai',
    'large-language-models',
    'prompt-engineering',
    'retrieval-augmented-generation',
    'langchain',
    'langgraph',
    'openai-api',
    'openai-agents-sdk',
    'model-context-protocol',
    'vector-databases',
    'fastapi',
  ],
  cloud_native: ['docker', 'kubernetes', 'dapr', 'ci-cd', 'linux', 'git', 'terraform', 'kafka'],
  blockchain: ['blockchain', 'solidity', 'ethereum', 'smart-contracts', 'web3'],
  iot: ['internet-of-things', 'mqtt', 'arduino', 'raspberry-pi', 'rust', 'c-plus-plus'],
  web: ['html', 'css', 'javascript', 'typescript', 'react', 'nextjs', 'nodejs', 'tailwind-css', 'postgresql'],
};

/** The skills of several tracks together. */
export const skillsOfTracks = (tracks: readonly Track[]): string[] => [
  ...new Set(tracks.flatMap((track) => TRACK_SKILLS[track])),
];

const NAMES: Readonly<Record<Track, RegExp>> = {
  generative_ai: /\b(gen(erative)?[\s-]*ai|agentic|a\.?i\.?|artificial intelligence|llms?|prompt engineering)\b/i,
  cloud_native: /\b(cloud|devops|kubernetes|docker)\b/i,
  blockchain: /\b(block\s*chain|web3|solidity|smart contracts?)\b/i,
  iot: /\b(iot|internet of things|embedded|robotics)\b/i,
  web: /\b(web( ?dev(elopment)?| design| applications?)?|full[\s-]*stack|front[\s-]*end|back[\s-]*end|mern|next\.?js|react)\b/i,
};

/** The tracks that a programme's name speaks of: what an import that makes the programme can know about it. */
export const tracksOfName = (name: string): Track[] =>
  TRACKS.filter((track) => NAMES[track].test(name.replace(/web\s*3/gi, 'web3')));
