import { Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadItemFragment } from '@/shared/graphql/gql/job-posting/graphql';
import { LeftWords } from '@/shared/reading/left-words';
import { MarkLegend } from '@/shared/reading/mark-legend';
import { MarkedText } from '@/shared/reading/marked-text';
import type { Mark, MarkKind } from '@/shared/reading/segments';

import classes from './job-posting.module.css';
import { ReadFacts } from './read-facts';
import { FORM_FACTS, keyOf, OTHER_FACTS, type ReadPost } from './read-post';
import { ReadSkills } from './read-skills';

interface Props {
  readonly post: ReadPost;
  readonly change: (post: ReadPost) => void;
}

/** The pasted words with what was read from them marked, and below them the same as lists that can be corrected. */
export function PostReading({ post, change }: Props) {
  const { t } = useTranslation(['job-posting', 'reading']);
  const [active, setActive] = useState<readonly string[]>([]);
  const marks = useMarks(post);
  const show = (items: readonly ReadItemFragment[]) => setActive(items.map(keyOf));
  return (
    <Stack gap="sm">
      <Title order={3}>{t('paste.found')}</Title>
      <MarkLegend
        kinds={(['must', 'nice', 'fact', 'aside', 'unknown'] as const).map((kind) => ({
          kind,
          label: t(`paste.kind.${kind}`),
        }))}
      />
      <div className={classes.reading}>
        <div className={classes.pane}>
          <MarkedText text={post.text} marks={marks} label={t('paste.marked')} active={active} />
        </div>
        <Stack gap="md">
          {(['mustHave', 'niceToHave'] as const).map((list) => (
            <ReadSkills key={list} post={post} list={list} change={change} show={show} />
          ))}
          <ReadFacts post={post} names={FORM_FACTS} title={t('paste.terms')} change={change} show={show} />
          <ReadFacts post={post} names={OTHER_FACTS} title={t('paste.others')} change={change} show={show} />
          <LeftWords kind="aside" words={post.asides.map(({ text }) => text)} />
          <LeftWords kind="unknown" words={post.unknown.map(({ text }) => text)} />
          <Text size="sm" c="dimmed">
            {t(post.assisted ? 'paste.byModel' : 'paste.byRules')}
          </Text>
        </Stack>
      </div>
    </Stack>
  );
}

function useMarks(post: ReadPost): Mark[] {
  const { t } = useTranslation('job-posting');
  return useMemo(() => {
    const mark =
      (kind: MarkKind, label: string) =>
      (item: ReadItemFragment): Mark => ({ key: keyOf(item), start: item.start, end: item.end, kind, label });
    const skills = post.skills.flatMap(({ list, name, items }) => {
      const kind = list === 'mustHave' ? 'must' : 'nice';
      return items.map(mark(kind, `${t(`paste.kind.${kind}`)}: ${name}`));
    });
    const facts = post.facts.flatMap(({ name, items }) => items.map(mark('fact', t(`paste.fact.${name}`))));
    const asides = post.asides.map(mark('aside', t('paste.kind.aside')));
    const unknown = post.unknown.map(({ start, end }): Mark => ({
      key: `unknown:${start}`,
      start,
      end,
      kind: 'unknown',
      label: t('paste.kind.unknown'),
    }));
    return [...skills, ...facts, ...asides, ...unknown];
  }, [post, t]);
}
