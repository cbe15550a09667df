import { ActionIcon, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReadItemFragment } from '@/shared/graphql/gql/job-posting/graphql';
import { SourceWords } from '@/shared/reading/source-words';
import classes from './job-posting.module.css';
import { type FactName, type ReadPost, removeFact } from './read-post';
import { useFactText } from './use-fact-text';

interface Props {
  readonly post: ReadPost;
  readonly names: readonly FactName[];
  readonly title: string;
  readonly change: (post: ReadPost) => void;
  readonly show: (items: readonly ReadItemFragment[]) => void;
}

/** What the posting says besides skills, each with its words, to be kept or taken out. */
export function ReadFacts({ post, names, title, change, show }: Props) {
  const { t } = useTranslation('job-posting');
  const textOf = useFactText(post.draft);
  const facts = post.facts.filter(({ name }) => names.includes(name));
  if (facts.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <ul className={classes.facts} aria-label={title}>
        {facts.map(({ name, items }) => (
          <li key={name}>
            <div>
              <Text>
                <Text span c="dimmed">
                  {t(`paste.fact.${name}`)}:
                </Text>{' '}
                <bdi>{textOf(name)}</bdi>
              </Text>
              <SourceWords words={items.map(({ text }) => text)} onShow={() => show(items)} />
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="dimmed"
              aria-label={t('paste.remove', { what: t(`paste.fact.${name}`) })}
              onClick={() => change(removeFact(post, name))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </div>
  );
}
