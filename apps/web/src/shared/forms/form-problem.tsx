import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/ui/problem';

/** Above a form's button: what went wrong that belongs to no single field. */
export function FormProblem({ problems }: { problems: readonly string[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <Problem title={t('form.problem')}>
      {problems.map((problem) => (
        <p key={problem} style={{ margin: 0 }}>
          {problem}
        </p>
      ))}
    </Problem>
  );
}
