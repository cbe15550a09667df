import { useCallback, useEffect, useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { kindOfError } from '@/shared/ui/problem';

/** What a mutation answers about its input: `InputFailure` of the API. */
export interface InputFailure {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

export interface FormOutcome {
  /** Sentences that belong to no field, for `FormProblem`. */
  readonly problems: readonly string[];
  readonly clear: () => void;
  /** Puts each failure at its field, focuses the first, and keeps the rest as `problems`. */
  readonly refuse: (failures: readonly InputFailure[]) => void;
  /** The network or the server failed; what was typed stays. */
  readonly fail: (error: CombinedError) => void;
}

/** In the page, or in a dialog over it. Mantine marks the input of a password by `data-invalid` alone. */
const FAULTY = ':is(main, [role="dialog"]) form :is([aria-invalid="true"], input[data-invalid="true"])';

/** Joins the answer of a mutation with a form. A failure's path is the input's: `["mustHave", "0", "skill"]`. */
export function useFormOutcome<T extends FieldValues>(form: UseFormReturn<T>): FormOutcome {
  const { t } = useTranslation();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(0);
  const { setError, getValues } = form;

  // After the faults are drawn. Not by react-hook-form: a list of skills has no input of its own that it could focus.
  useEffect(() => {
    if (refused > 0) document.querySelector<HTMLElement>(FAULTY)?.focus();
  }, [refused]);

  const clear = useCallback(() => setProblems([]), []);
  const refuse = useCallback(
    (failures: readonly InputFailure[]) => {
      const homeless: string[] = [];
      for (const failure of failures) {
        const field = fieldOf(getValues(), failure.path);
        if (!field) {
          homeless.push(failure.message);
          continue;
        }
        setError(field as Path<T>, { type: failure.code, message: failure.message });
      }
      setProblems(homeless);
      setRefused((count) => count + 1);
    },
    [getValues, setError],
  );
  const fail = useCallback(
    (error: CombinedError) => {
      const kind = kindOfError(error);
      setProblems([`${t(`problem.${kind}.title`)}. ${t(`problem.${kind}.text`)}`]);
    },
    [t],
  );
  return { problems, clear, refuse, fail };
}

/** The longest beginning of the path that is a field of the form, or undefined when not even its first step is one. */
function fieldOf(values: unknown, path: readonly string[]): string | undefined {
  const steps = path[0] === 'input' ? path.slice(1) : path;
  const found: string[] = [];
  let here = values;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !(step in here)) break;
    found.push(step);
    here = (here as Record<string, unknown>)[step];
  }
  return found.length > 0 ? found.join('.') : undefined;
}
