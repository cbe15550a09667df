import { useCallback, useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { MyProfileDocument } from '@/shared/graphql/gql/profile/graphql';
import type { Profile, SectionId } from './profile-context';

/** The reader's profile, the newest version that any answer brought, and which sections are being edited. */
export function useMyProfile() {
  const [{ data, error, fetching }, ask] = useQuery({ query: MyProfileDocument, requestPolicy: 'cache-and-network' });
  const [newest, setNewest] = useState<Profile | null>(null);
  const [open, setOpen] = useState<ReadonlySet<SectionId>>(new Set());
  const asked = data?.myProfile ?? null;

  // An answer that was on its way while a change was saved is older than the change's own answer.
  const saved = useCallback(
    (profile: Profile) =>
      setNewest((was) => (was && was.id === profile.id && was.version > profile.version ? was : profile)),
    [],
  );
  useEffect(() => {
    if (asked) saved(asked);
  }, [asked, saved]);

  const edit = useCallback((section: SectionId) => setOpen((was) => new Set(was).add(section)), []);
  const close = useCallback(
    (section: SectionId) => setOpen((was) => new Set([...was].filter((one) => one !== section))),
    [],
  );
  const reload = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const state = useMemo(
    () => newest && { profile: newest, open, edit, close, saved, reload },
    [newest, open, edit, close, saved, reload],
  );
  return { state, isNone: data?.myProfile === null && !fetching, error, reload };
}
