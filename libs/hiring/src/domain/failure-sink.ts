import type { Failure } from '@hunar/kernel';

/** Takes what is wrong with a part of an input. */
export interface Sink<Code extends string> {
  add(code: Code, path: readonly (string | number)[], params?: Failure['params']): void;
}

/** Collects what is wrong with an input, in its order. */
export class FailureSink<Code extends string> implements Sink<Code> {
  readonly failures: Failure<Code>[] = [];

  add(code: Code, path: readonly (string | number)[], params: Failure['params'] = {}): void {
    this.failures.push({ code, path: path.map(String), params });
  }
}
