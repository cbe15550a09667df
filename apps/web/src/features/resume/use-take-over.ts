import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { FillProfileDocument } from '@/shared/graphql/gql/resume/graphql';
import { notifyDone } from '@/shared/ui/notify';
import { kindOfError } from '@/shared/ui/problem';
import type { Changes } from './offer';

/** Writes what was chosen into the profile and goes there. When the profile was changed meanwhile it is read again first. */
export function useTakeOver(onReload: () => void) {
  const { t } = useTranslation(['resume', 'shell']);
  const navigate = useNavigate();
  const [{ fetching }, fill] = useMutation(FillProfileDocument);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const save = async (version: number, changes: Changes) => {
    setProblems([]);
    const { data, error } = await fill({ input: { version, ...changes } });
    const answer = data?.updateMyProfile;
    if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'CONFLICT')) {
      setProblems([t('review.conflict')]);
      onReload();
    } else if (error) {
      const kind = kindOfError(error);
      setProblems([`${t(`shell:problem.${kind}.title`)}. ${t(`shell:problem.${kind}.text`)}`]);
    } else if (answer?.__typename === 'InputFailed') {
      setProblems(answer.failures.map(({ message }) => message));
    } else if (answer) {
      notifyDone(t('review.done'));
      await navigate({ to: '/profile' });
    }
  };
  return { save, busy: fetching, problems };
}
