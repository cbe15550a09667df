import { useNavigate } from '@tanstack/react-router';
import { useMutation } from 'urql';
import type { FormOutcome } from '@/shared/forms/use-form-outcome';
import { ClaimProfileDocument } from '@/shared/graphql/gql/claim/graphql';
import { useSession } from '@/shared/session/session';

/** Spends the link, signs in and goes to the profile; or tells the form why not. */
export function useClaim(outcome: Pick<FormOutcome, 'clear' | 'refuse' | 'fail'>, onClaimed: () => void) {
  const session = useSession();
  const navigate = useNavigate();
  const [{ fetching }, send] = useMutation(ClaimProfileDocument);
  const claim = async (input: { token: string; password?: string }) => {
    outcome.clear();
    const { data, error } = await send({ input });
    if (error) return outcome.fail(error);
    if (data?.claimProfile.__typename === 'InputFailed') return outcome.refuse(data.claimProfile.failures);
    if (data?.claimProfile.__typename !== 'SignedIn') return;
    onClaimed();
    session.begin(data.claimProfile.account);
    await navigate({ to: '/profile', replace: true });
  };
  return { claim, busy: fetching };
}
