/** Where the data of the embedded system lives unless HUNAR_DATA says otherwise, relative to the working directory. */
export const DEFAULT_DATA_DIR = '.hunar';

/** An OpenAI-compatible endpoint. */
export interface LanguageModelConfig {
  /** Without a slash at its end, and without `/chat/completions`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly timeoutMs: number;
}

/**
 * `background`: they are read at the first search, while the tables answer; `eager`: the first search waits for it; `off`: the tables
 * answer always, slower on broad searches, and a process needs some 1.3 KB less for each person.
 */
export const SEARCH_MEMORY_MODES = ['background', 'eager', 'off'] as const;
export type SearchMemoryMode = (typeof SEARCH_MEMORY_MODES)[number];

/** The settings of one process: read from the environment once, at boot, and injected under this class. */
export abstract class AppConfig {
  readonly nodeEnv: 'production' | 'development' | 'test';
  /** Address and port that HTTP listens on. */
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the system, without a slash at its end. Links in mail start with it. */
  readonly publicUrl: string;
  /** Is `publicUrl` https? Decides the session cookie's name and its Secure attribute. */
  readonly secureCookies: boolean;
  /** Connection string of PostgreSQL; null where the launcher is to start the embedded one. */
  readonly databaseUrl: string | null;
  /** Connections that one process may hold open. */
  readonly databasePool: number;
  /** Base URL of Meilisearch; null: PostgreSQL searches. */
  readonly meiliUrl: string | null;
  readonly meiliKey: string | null;
  /** How a process keeps PostgreSQL's search indexes in its memory. */
  readonly searchMemory: SearchMemoryMode;
  /** Absolute folder of the embedded database and of local secrets. */
  readonly dataDir: string;
  /** smtp:// or smtps:// URL; null: the development mailbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** 32 bytes; encrypts uploaded files while they wait. */
  readonly uploadKey: Buffer;
  /** 32 bytes; keys the HMAC under which a CNIC is kept, and the version of this key. */
  readonly cnicKey: Buffer;
  readonly cnicKeyVersion: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Queue jobs that one worker process runs at a time. */
  readonly workerConcurrency: number;
  /** An OpenAI-compatible endpoint that may add to what the rules read in job posts; null (the default): no text leaves the machine. */
  readonly llm: LanguageModelConfig | null;
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
}
