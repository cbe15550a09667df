import { useEffect, useState } from 'react';
import { useClient, useQuery, useSubscription } from 'urql';
import {
  type ImportStandFragment,
  TraineeImportDocument,
  TraineeImportProgressDocument,
  TraineeImportStandDocument,
} from '@/shared/graphql/gql/trainee-import/graphql';
import { isRunning } from '@/shared/training/status';

/** A socket may be dead without anybody saying so: now and then the import is asked for as well. */
const ASK_BESIDES = 6000;
/** Without a socket it is asked for alone. */
const ASK_INSTEAD = 1500;

/** An import as it stands, followed until it has ended: told by the subscription, asked for where the subscription does not come through. */
export function useImportWatch(id: string) {
  const [result, ask] = useQuery({
    query: TraineeImportDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const [polled, setPolled] = useState<ImportStandFragment | null>(null);
  const [ended, setEnded] = useState(false);
  const whole = result.data?.traineeImport ?? null;
  const watching = whole !== null && isRunning(whole.state) && !ended;

  const [subscription] = useSubscription({ query: TraineeImportProgressDocument, variables: { id }, pause: !watching });
  const heard = subscription.data?.traineeImportProgress ?? null;
  const stand = [heard, polled].reduce<ImportStandFragment | null>(
    (latest, other) => (other?.id === id ? later(latest, other) : latest),
    whole,
  );
  const running = stand !== null && isRunning(stand.state);
  if (!running && watching && stand) setEnded(true);

  usePolling(id, running, subscription.error ? ASK_INSTEAD : ASK_BESIDES, setPolled);

  // Cohorts and issues are asked for once, at the end.
  const isBehind = ended && whole !== null && isRunning(whole.state);
  useEffect(() => {
    if (isBehind) ask({ requestPolicy: 'network-only' });
  }, [isBehind, ask]);

  const askAgain = () => ask({ requestPolicy: 'network-only' });
  return { stand, whole, running, error: result.error, fetching: result.fetching, ask: askAgain };
}

function usePolling(id: string, running: boolean, every: number, onAnswer: (stand: ImportStandFragment) => void) {
  const client = useClient();
  useEffect(() => {
    if (!running) return undefined;
    let current = true;
    const timer = setInterval(async () => {
      const { data } = await client
        .query(TraineeImportStandDocument, { id }, { requestPolicy: 'network-only' })
        .toPromise();
      if (current && data?.traineeImport) onAnswer(data.traineeImport);
    }, every);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [client, id, running, every, onAnswer]);
}

/** Of two tellings the later one: an ended import does not run again, and rows only become more. */
function later(one: ImportStandFragment | null, other: ImportStandFragment): ImportStandFragment {
  if (one === null) return other;
  if (isRunning(one.state) !== isRunning(other.state)) return isRunning(one.state) ? other : one;
  return other.totals.rows >= one.totals.rows ? other : one;
}
