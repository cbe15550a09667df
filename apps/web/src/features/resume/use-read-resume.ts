import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { ReadResumeDocument } from '@/shared/graphql/gql/resume/graphql';
import { kindOfError } from '@/shared/ui/problem';
import type { ResumeReading } from './reading';
import { MOST_BYTES, type ProblemKind, ReadingProblem, sendResume } from './send-resume';

/** Characters of a pasted résumé that the API reads. */
export const MOST_TEXT = 200_000;

/** Has a résumé read, from a file or from pasted words, one at a time. */
export function useReadResume() {
  const client = useClient();
  const [reading, setReading] = useState<ResumeReading | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReadingProblem | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (read: (signal: AbortSignal) => Promise<ResumeReading>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await read(controller.signal);
      if (!controller.signal.aborted) setReading(answer);
    } catch (error) {
      if (!controller.signal.aborted)
        setProblem(error instanceof ReadingProblem ? error : new ReadingProblem('server'));
    } finally {
      if (running.current === controller) setBusy(false);
    }
  };
  const refuse = (kind: ProblemKind) => setProblem(new ReadingProblem(kind));
  return {
    reading,
    busy,
    problem,
    refuse,
    readFile: (file: File) =>
      file.size > MOST_BYTES ? refuse('tooLarge') : void run((signal) => sendResume(file, signal)),
    readText: (text: string) => {
      if (text.length > MOST_TEXT) return refuse('tooLong');
      void run(async () => {
        const { data, error } = await client.query(ReadResumeDocument, { text }, { requestPolicy: 'network-only' });
        if (data) return data.readResume;
        const kind = error ? kindOfError(error) : 'server';
        throw new ReadingProblem(kind === 'forbidden' ? 'signedOut' : kind);
      });
    },
    cancel: () => {
      running.current?.abort();
      setBusy(false);
    },
    forget: () => setReading(null),
  };
}
