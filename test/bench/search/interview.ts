import { type Kind, KINDS, type Questions } from './queries';
import type { Found, Subject } from './subjects';

/** What one subject answered to the questions of a kind, in their order. */
export interface Answers {
  readonly milliseconds: number[];
  readonly found: Found[];
}
export type Interview = ReadonlyMap<string, Readonly<Record<Kind, Answers>>>;

/** Asks every subject each question in turn, a question of every kind at a time, so that what else the machine does meets all alike. */
export async function interview(
  subjects: readonly Subject[],
  questions: Questions,
  warmUp: number,
): Promise<Interview> {
  const empty = (): Record<Kind, Answers> => ({
    typical: { milliseconds: [], found: [] },
    broad: { milliseconds: [], found: [] },
    prefix: { milliseconds: [], found: [] },
    typo: { milliseconds: [], found: [] },
  });
  const answers = new Map(subjects.map(({ name }) => [name, empty()]));
  const count = questions.typical.length;
  for (let at = 0; at < Math.min(warmUp, count); at += 1) {
    for (const kind of KINDS) for (const subject of subjects) await subject.ask(questions[kind][at]!);
  }
  for (let at = 0; at < count; at += 1) {
    for (const kind of KINDS) {
      for (let turn = 0; turn < subjects.length; turn += 1) {
        // Nobody is always the first, or always after the same one.
        const subject = subjects[(turn + at) % subjects.length]!;
        const start = performance.now();
        const found = await subject.ask(questions[kind][at]!);
        const answer = answers.get(subject.name)![kind];
        answer.milliseconds.push(performance.now() - start);
        answer.found.push(found);
      }
    }
  }
  return answers;
}
