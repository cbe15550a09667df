import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/shared/session/session';
import { notifyProblem } from '@/shared/ui/notify';

export function useSignOut(): () => Promise<void> {
  const { t } = useTranslation();
  const { end } = useSession();
  const navigate = useNavigate();
  return async () => {
    try {
      await end();
      await navigate({ to: '/' });
    } catch {
      notifyProblem(t('account.signOutFailed'));
    }
  };
}
