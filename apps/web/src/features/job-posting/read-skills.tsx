import { ActionIcon, Button, Select, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReadItemFragment } from '@/shared/graphql/gql/job-posting/graphql';
import { SourceWords } from '@/shared/reading/source-words';
import classes from './job-posting.module.css';
import { changeSkill, type ReadPost, type ReadSkillRow, removeSkill, type SkillList } from './read-post';

interface Props {
  readonly post: ReadPost;
  readonly list: SkillList;
  readonly change: (post: ReadPost) => void;
  readonly show: (items: readonly ReadItemFragment[]) => void;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** The skills that were read into one list: each can move to the other, have another level, or go. */
export function ReadSkills({ post, list, change, show }: Props) {
  const { t } = useTranslation('job-posting');
  const rows = post.skills.filter((row) => row.list === list);
  return (
    <div>
      <Text fw={600}>{t(`${list}.title`)}</Text>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('paste.none')}
        </Text>
      ) : (
        <ul className={classes.skills} aria-label={t('paste.readInto', { list: t(`${list}.title`) })}>
          {rows.map((row) => (
            <Row key={row.skill} row={row} post={post} change={change} show={show} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ row, post, change, show }: Omit<Props, 'list'> & { row: ReadSkillRow }) {
  const { t } = useTranslation(['job-posting', 'format']);
  const other = row.list === 'mustHave' ? 'niceToHave' : 'mustHave';
  return (
    <li className={classes.skill}>
      <div className={classes.skillName}>
        <Text fw={600}>
          <bdi>{row.name}</bdi>
          {row.years !== null && (
            <Text span size="sm" c="dimmed" fw={400}>
              {' '}
              {t('paste.years', { count: row.years })}
            </Text>
          )}
        </Text>
        <SourceWords words={row.items.map(({ text }) => text)} onShow={() => show(row.items)} />
      </div>
      <Select
        size="xs"
        className={classes.level}
        aria-label={t('skills.levelOf', { skill: row.name })}
        placeholder={t('skills.anyLevel')}
        clearable
        data={LEVELS.map((level) => ({ value: String(level), label: t(`format:level.${level}`) }))}
        value={row.minLevel === null ? null : String(row.minLevel)}
        onChange={(level) => change(changeSkill(post, row.skill, { minLevel: level === null ? null : Number(level) }))}
        clearButtonProps={{ 'aria-label': t('skills.anyLevel') }}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t(`paste.make.${other}Of`, { skill: row.name })}
        onClick={() => change(changeSkill(post, row.skill, { list: other }))}
      >
        {t(`paste.make.${other}`)}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="dimmed"
        aria-label={t('paste.remove', { what: row.name })}
        onClick={() => change(removeSkill(post, row.skill))}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}
