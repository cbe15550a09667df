import { createContext, useContext } from 'react';
import type { OwnProfileFragment } from '@/shared/graphql/gql/profile/graphql';

export type Profile = OwnProfileFragment;

export const SECTIONS = [
  'basics',
  'about',
  'skills',
  'terms',
  'hours',
  'wishes',
  'work',
  'education',
  'languages',
  'links',
  'visibility',
] as const;
export type SectionId = (typeof SECTIONS)[number];

interface ProfileState {
  readonly profile: Profile;
  /** The sections that are being edited. */
  readonly open: ReadonlySet<SectionId>;
  readonly edit: (section: SectionId) => void;
  readonly close: (section: SectionId) => void;
  /** The API's answer to a change: the newest version of the profile. */
  readonly saved: (profile: Profile) => void;
  readonly reload: () => void;
}

export const ProfileContext = createContext<ProfileState | undefined>(undefined);

export function useProfile(): ProfileState {
  const state = useContext(ProfileContext);
  if (!state) throw new Error('useProfile is used outside its provider');
  return state;
}
