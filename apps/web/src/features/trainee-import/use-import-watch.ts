import { useEffect, useState } from 'react';
import { useClient, useQuery, useSubscription } from 'urql';
import {
  type ImportStandFragment,
  TraineeImportDocument,
  TraineeImportProgressDocument,
  TraineeImportStandDocument,
} from '@/shared/graphql/gql/trainee-import/graphql';
import { isRunning } from '@/shared/training/status';

/** A socket that is silent for so long may be dead; the import is then asked for instead. */
const SILENT_AFTER = 6000;
const ASK_EVERY = 2000;

/** An import as it stands, followed until it has ended: told by the subscription, asked for where the subscription does not come through. */
export function useImportWatch(id: string) {
  const client = useClient();
  const [result, ask] = useQuery({
    query: TraineeImportDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const [told, setTold] = useState<ImportStandFragment | null>(null);
  const whole = result.data?.traineeImport ?? null;
  const stand = told?.id === id ? furthest(told, whole) : whole;
  const running = stand !== null && isRunning(stand.state);

  const [subscription] = useSubscription({
    query: TraineeImportProgressDocument,
    variables: { id },
    pause: !running,
  });
  const heard = subscription.data?.traineeImportProgress;
  useEffect(() => {
    if (heard?.id === id) setTold(heard);
  }, [heard, id]);

  useEffect(() => {
    if (!running) return;
    const wait = subscription.error ? ASK_EVERY : SILENT_AFTER;
    const timer = setTimeout(async () => {
      const answer = await client
        .query(TraineeImportStandDocument, { id }, { requestPolicy: 'network-only' })
        .toPromise();
      // Without an answer the same stand is set anew, so that the next question follows.
      setTold((before) => ({ ...(answer.data?.traineeImport ?? before ?? stand) }));
    }, wait);
    return () => clearTimeout(timer);
  }, [client, id, running, subscription.error, told, stand]);

  // Cohorts and issues are asked for once, at the end.
  const ended = stand !== null && !running;
  const wholeIsOld = ended && whole !== null && isRunning(whole.state) && !result.fetching && !result.stale;
  useEffect(() => {
    if (wholeIsOld) ask({ requestPolicy: 'network-only' });
  }, [wholeIsOld, ask]);

  return {
    stand,
    whole,
    running,
    error: result.error,
    fetching: result.fetching,
    ask: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** Of two tellings the later one: an ended import does not run again, and rows only become more. */
function furthest<Stand extends ImportStandFragment>(
  told: ImportStandFragment,
  asked: Stand | null,
): ImportStandFragment {
  if (asked === null) return told;
  if (isRunning(told.state) !== isRunning(asked.state)) return isRunning(told.state) ? asked : told;
  return told.totals.rows >= asked.totals.rows ? told : asked;
}
