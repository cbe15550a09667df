import type { JobOfShortlistQuery } from '@/shared/graphql/gql/shortlist/graphql';

export type Job = NonNullable<JobOfShortlistQuery['jobPosting']>;
