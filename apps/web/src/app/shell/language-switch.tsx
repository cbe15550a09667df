import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { SetLocaleDocument } from '@/shared/graphql/gql/app/graphql';
import { useLanguage } from '@/shared/i18n/language-context';
import { LANGUAGES } from '@/shared/i18n/languages';
import { useSession } from '@/shared/session/session';

/** Two languages, so one button: it is named in the language it switches to. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const session = useSession();
  const [, setLocale] = useMutation(SetLocaleDocument);
  const [busy, setBusy] = useState(false);
  const other = LANGUAGES.find(({ code }) => code !== language) ?? LANGUAGES[0];

  const change = async () => {
    setBusy(true);
    try {
      await choose(other.code);
      if (session.status === 'signed-in') await setLocale({ locale: other.code });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      c="dimmed"
      px="xs"
      lang={other.code}
      leftSection={<IconLanguage size={18} aria-hidden />}
      disabled={busy}
      onClick={() => void change()}
    >
      {other.name}
    </Button>
  );
}
