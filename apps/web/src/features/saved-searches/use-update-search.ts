import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import {
  type SavedSearchFragment,
  UpdateSavedSearchDocument,
  type UpdateSavedSearchInput,
} from '@/shared/graphql/gql/saved-searches/graphql';
import { notifyProblem } from '@/shared/ui/notify';
import { kindOfError } from '@/shared/ui/problem';

/** Changes a saved search; what could not be done is said at once. `update` resolves with whether it was. */
export function useUpdateSearch({ id, version }: Pick<SavedSearchFragment, 'id' | 'version'>, refresh: () => void) {
  const { t } = useTranslation(['saved-searches', 'shell']);
  const [{ fetching: busy }, run] = useMutation(UpdateSavedSearchDocument);
  const update = async (input: UpdateSavedSearchInput): Promise<boolean> => {
    const { data, error } = await run({ id, version, input });
    if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'CONFLICT')) {
      notifyProblem(t('conflict'));
      refresh();
      return false;
    }
    if (error) notifyProblem(t(`shell:problem.${kindOfError(error)}.title`));
    if (data?.updateSavedSearch.__typename === 'InputFailed') {
      notifyProblem(data.updateSavedSearch.failures.map(({ message }) => message).join(' '));
    }
    return data?.updateSavedSearch.__typename === 'SavedSearch';
  };
  return { busy, update };
}
