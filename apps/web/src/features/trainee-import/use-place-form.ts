import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useMutation, useQuery } from 'urql';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import {
  type ImportMapInput,
  ImportTargetsDocument,
  StartTraineeImportDocument,
} from '@/shared/graphql/gql/trainee-import/graphql';
import type { Analysis } from './use-analysis';

/** The choice that asks for a name. No slug holds a space. */
export const NEW_COHORT = 'new cohort';

interface Fields {
  programSlug: string;
  cohortSlug: string;
  newCohort: string;
  createMissing: boolean;
}

interface Options {
  readonly uploadId: string;
  readonly programSlug: string;
  readonly analysis: Analysis;
  readonly map: ImportMapInput | null;
}

export function usePlaceForm({ uploadId, programSlug, analysis, map }: Options) {
  const navigate = useNavigate();
  const [{ data, error }, ask] = useQuery({ query: ImportTargetsDocument, requestPolicy: 'cache-and-network' });
  const [{ fetching }, start] = useMutation(StartTraineeImportDocument);
  const form = useForm<Fields>({ defaultValues: { programSlug, cohortSlug: '', newCohort: '', createMissing: false } });
  const outcome = useFormOutcome(form);
  /** What each row says itself. */
  const says = {
    program: analysis.columns.some(({ field }) => field === 'program'),
    cohort: analysis.columns.some(({ field }) => field === 'cohort'),
  };

  const submit = form.handleSubmit(async (fields) => {
    outcome.clear();
    const isNew = fields.cohortSlug === NEW_COHORT;
    const input = {
      uploadId,
      programSlug: fields.programSlug,
      cohortSlug: isNew ? fields.newCohort.trim() : fields.cohortSlug || null,
      createMissing: isNew || Boolean(fields.createMissing),
      map,
    };
    const { data: answer, error: failed } = await start({ input });
    if (failed) outcome.fail(failed);
    else if (answer?.startTraineeImport.__typename === 'InputFailed')
      outcome.refuse(answer.startTraineeImport.failures);
    else if (answer) await navigate({ to: '/imports/$id', params: { id: answer.startTraineeImport.id } });
  });
  return {
    form,
    outcome,
    submit,
    says,
    busy: fetching,
    programs: data?.programs,
    error,
    ask: () => ask({ requestPolicy: 'network-only' }),
  };
}
