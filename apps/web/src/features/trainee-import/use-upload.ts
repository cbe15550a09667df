import { useEffect, useRef, useState } from 'react';
import { MOST_BYTES, sendFile, type Upload, UploadProblem } from './send-file';

type State =
  | { readonly step: 'waiting'; readonly problem: UploadProblem | null }
  | { readonly step: 'sending'; readonly fileName: string; readonly share: number };

/** Sends one file at a time and tells how far it is. */
export function useUpload(onDone: (upload: Upload) => void) {
  const [state, setState] = useState<State>({ step: 'waiting', problem: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (file: File) => {
    if (file.size > MOST_BYTES) return setState({ step: 'waiting', problem: new UploadProblem('tooLarge') });
    const controller = new AbortController();
    running.current = controller;
    setState({ step: 'sending', fileName: file.name, share: 0 });
    try {
      const upload = await sendFile(
        file,
        (share) => setState({ step: 'sending', fileName: file.name, share }),
        controller.signal,
      );
      onDone(upload);
    } catch (error) {
      const problem = error instanceof UploadProblem ? error : new UploadProblem('server');
      setState({ step: 'waiting', problem: problem.kind === 'cancelled' ? null : problem });
    }
  };
  return {
    state,
    send,
    refuse: (problem: UploadProblem) => setState({ step: 'waiting', problem }),
    cancel: () => running.current?.abort(),
  };
}
