import { useTranslation } from 'react-i18next';
import type { InputFailure } from '@/shared/forms/use-form-outcome';
import { Problem } from '@/shared/ui/problem';

/** A search that cannot be done as it was asked, in the API's sentences. */
export function RefusedSearch({ failures }: { failures: readonly Pick<InputFailure, 'message'>[] }) {
  const { t } = useTranslation('search');
  return (
    <Problem title={t('refused')}>
      {failures.map(({ message }) => (
        <p key={message} style={{ margin: 0 }}>
          {message}
        </p>
      ))}
    </Problem>
  );
}
