import { useState } from 'react';
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { UpdateMyProfileDocument, type UpdateProfileInput } from '@/shared/graphql/gql/profile/graphql';
import { notifyDone } from '@/shared/ui/notify';
import { type Profile, type SectionId, useProfile } from './profile-context';

interface Options<Fields> {
  readonly id: SectionId;
  readonly from: (profile: Profile) => Fields;
  readonly to: (fields: Fields) => Omit<UpdateProfileInput, 'version'>;
}

/**
 * The form of a section: it sends its own fields and the version that was read. When the profile was changed meanwhile, the new
 * version is fetched and what was typed stays, to be saved over it or given up.
 */
export function useSectionForm<Fields extends FieldValues>({ id, from, to }: Options<Fields>) {
  const { t } = useTranslation('profile');
  const { profile, saved, reload, close } = useProfile();
  const form = useForm<Fields>({ defaultValues: from(profile) as DefaultValues<Fields> });
  const outcome = useFormOutcome(form);
  const [conflicted, setConflicted] = useState(false);
  const [{ fetching }, update] = useMutation(UpdateMyProfileDocument);

  const submit = form.handleSubmit(async (fields) => {
    outcome.clear();
    setConflicted(false);
    const { data, error } = await update({ input: { version: profile.version, ...to(fields) } });
    const answer = data?.updateMyProfile;
    if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'CONFLICT')) {
      setConflicted(true);
      reload();
    } else if (error) outcome.fail(error);
    else if (answer?.__typename === 'InputFailed') outcome.refuse(answer.failures);
    else if (answer?.__typename === 'TalentProfile') {
      saved(answer);
      close(id);
      notifyDone(t('saved'));
    }
  });
  const takeSaved = () => {
    form.reset(from(profile));
    outcome.clear();
    setConflicted(false);
  };
  const frame = {
    submit,
    busy: fetching,
    problems: outcome.problems,
    conflicted,
    takeSaved,
    onCancel: () => close(id),
  };
  return { form, frame };
}

/** What a text field sends: nothing typed is null. */
export const orNull = (text: string): string | null => text.trim() || null;

/** What a number field sends. */
export const numberOrNull = (value: number | string): number | null => (value === '' ? null : Number(value));
