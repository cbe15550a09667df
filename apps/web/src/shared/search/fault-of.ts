import type { InputFailure } from '@/shared/forms/use-form-outcome';

/** What is wrong with a field of the search: the API's sentence. */
export const faultOf = (failures: readonly InputFailure[], ...path: readonly string[]) =>
  failures.find((failure) => path.every((step, place) => failure.path.filter((one) => one !== 'input')[place] === step))
    ?.message;
