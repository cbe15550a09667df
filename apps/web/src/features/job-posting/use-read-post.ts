import { useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { ReadJobPostDocument } from '@/shared/graphql/gql/job-posting/graphql';
import { type ReadPost, readPostOf } from './read-post';

/** Characters of a posting that the API reads. */
export const MOST_TEXT = 50_000;

/** Has a text read, and keeps what the founder changes of the reading. A later text wins over one that is still on its way. */
export function useReadPost() {
  const client = useClient();
  const [post, setPost] = useState<ReadPost | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const [tooLong, setTooLong] = useState(false);
  const latest = useRef(0);

  const read = async (text: string) => {
    const turn = ++latest.current;
    setError(undefined);
    setTooLong(text.length > MOST_TEXT);
    if (text.length > MOST_TEXT) return;
    setBusy(true);
    const answer = await client.query(ReadJobPostDocument, { text }, { requestPolicy: 'network-only' }).toPromise();
    if (turn !== latest.current) return;
    setBusy(false);
    setError(answer.error);
    if (answer.data) setPost(readPostOf(text, answer.data.readJobPost));
  };
  return { post, change: setPost, read: (text: string) => void read(text), busy, error, tooLong };
}
