import { useMutation } from 'urql';
import type { FormOutcome } from '@/shared/forms/use-form-outcome';
import { SignInDocument } from '@/shared/graphql/gql/account/graphql';
import { useSession } from '@/shared/session/session';

/** Signs in and tells the outcome to a form. The page that shows it then leaves by itself. */
export function useSignIn(outcome: Pick<FormOutcome, 'clear' | 'refuse' | 'fail'>) {
  const session = useSession();
  const [{ fetching }, send] = useMutation(SignInDocument);
  const signIn = async (email: string, password: string) => {
    outcome.clear();
    const { data, error } = await send({ email: email.trim(), password });
    if (error) outcome.fail(error);
    else if (data?.signIn.__typename === 'SignedIn') session.begin(data.signIn.account);
    else if (data?.signIn.__typename === 'InputFailed') outcome.refuse(data.signIn.failures);
  };
  return { signIn, busy: fetching };
}
