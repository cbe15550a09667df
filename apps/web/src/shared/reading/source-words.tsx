import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './reading.module.css';

interface Props {
  /** The words of the text, as they stand there. */
  readonly words: readonly string[];
  readonly onShow: () => void;
}

const MOST = 60;

/** The words that something was read from; a press shows them in the text. Needs the messages `reading`. */
export function SourceWords({ words, onShow }: Props) {
  const { t } = useTranslation('reading');
  const [first] = words;
  if (first === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {t('inferred')}
      </Text>
    );
  }
  const shown = first.length > MOST ? `${first.slice(0, MOST)}…` : first;
  return (
    <UnstyledButton className={classes.words} onClick={onShow} aria-label={t('show', { words: shown })}>
      <bdi>{t('quoted', { words: shown })}</bdi>
      {words.length > 1 && <span> {t('andMore', { count: words.length - 1 })}</span>}
    </UnstyledButton>
  );
}
