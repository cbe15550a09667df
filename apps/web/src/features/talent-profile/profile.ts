import type { TalentProfileQuery } from '@/shared/graphql/gql/talent-profile/graphql';

export type Profile = NonNullable<TalentProfileQuery['talentProfile']>;
