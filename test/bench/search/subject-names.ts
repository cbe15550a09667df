/** What the tables call whoever is measured. */
export const NAMES = {
  plain: 'plain PostgreSQL',
  bare: 'bare Meilisearch',
  ours: { postgres: 'our PostgreSQL engine', meilisearch: 'our Meilisearch engine' },
  graphql: { postgres: 'GraphQL on PostgreSQL', meilisearch: 'GraphQL on Meilisearch' },
} as const;
