/** A failure a person can act on: data, not an exception. `path` names the input field, e.g. `['skills', '2', 'level']`. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
  readonly path: readonly string[];
}

/** The outcome of an operation that a person's input may make fail. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failures: readonly Failure<Code>[] };

export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const failure = <Code extends string>(
  code: Code,
  path: readonly string[] = [],
  params: Failure['params'] = {},
): { readonly ok: false; readonly failures: readonly Failure<Code>[] } => ({
  ok: false,
  failures: [{ code, path, params }],
});

export const failures = <Code extends string>(
  list: readonly Failure<Code>[],
): { readonly ok: false; readonly failures: readonly Failure<Code>[] } => ({ ok: false, failures: list });
