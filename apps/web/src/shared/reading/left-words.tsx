import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './reading.module.css';

interface Props {
  /** `unknown`: they look like skills and are none that we know. `aside`: they were noticed, and are not taken over. */
  readonly kind: 'unknown' | 'aside';
  readonly words: readonly string[];
}

/** Words of the text that are kept and do nothing, and why. Needs the messages `reading`. */
export function LeftWords({ kind, words }: Props) {
  const { t } = useTranslation('reading');
  const different = [...new Set(words)];
  if (different.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t(`${kind}.title`)}</Text>
      <Text size="sm" c="dimmed">
        {t(`${kind}.text`)}
      </Text>
      <ul className={classes.legend} aria-label={t(`${kind}.title`)}>
        {different.map((word) => (
          <li key={word}>
            <bdi className={classes.sample} data-kind={kind}>
              {word}
            </bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
