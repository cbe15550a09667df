import type { ApolloDriverConfig } from '@nestjs/apollo';

/** An answer is for one viewer at one moment: no browser or proxy keeps it. */
export const neverStored: NonNullable<ApolloDriverConfig['plugins']>[number] = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => void response.http.headers.set('cache-control', 'no-store'),
  }),
};
