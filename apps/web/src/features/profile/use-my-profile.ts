import { useCallback, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { MyProfileDocument } from '@/shared/graphql/gql/profile/graphql';
import type { Profile, SectionId } from './profile-context';

/** The reader's profile, the newest version that any answer brought, and which sections are being edited. */
export function useMyProfile() {
  const [{ data, error, fetching }, ask] = useQuery({ query: MyProfileDocument, requestPolicy: 'cache-and-network' });
  const [changed, setChanged] = useState<Profile | null>(null);
  const [open, setOpen] = useState<ReadonlySet<SectionId>>(new Set());
  const asked = data?.myProfile ?? null;
  // The answer to a change may be newer than the answer to the query, and the other way round.
  const newest = changed && (!asked || changed.version > asked.version) ? changed : asked;

  const edit = useCallback((section: SectionId) => setOpen((was) => new Set(was).add(section)), []);
  const close = useCallback(
    (section: SectionId) => setOpen((was) => new Set([...was].filter((one) => one !== section))),
    [],
  );
  const reload = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const state = useMemo(
    () => newest && { profile: newest, open, edit, close, saved: setChanged, reload },
    [newest, open, edit, close, reload],
  );
  return { state, isNone: data?.myProfile === null && !fetching, error, reload };
}
