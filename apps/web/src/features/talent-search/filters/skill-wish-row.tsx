import { CloseButton, NativeSelect, Stack, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SKILL_ROLES, type SkillRole, type SkillWish } from '../skill-wish';
import classes from '../talent-search.module.css';
import { useWishText } from '../use-wish-text';

interface Props {
  readonly name: string;
  readonly role: SkillRole;
  readonly wish: SkillWish;
  readonly onChange: (role: SkillRole, wish: SkillWish) => void;
  readonly onRemove: () => void;
}

const LEVELS = [2, 3, 4, 5] as const;
const EVIDENCE = ['EVIDENCED', 'CREDENTIALED'] as const;

/** A skill that is asked for: what it must be in one line, which opens to change it. */
export function SkillWishRow({ name, role, wish, onChange, onRemove }: Props) {
  const { t } = useTranslation(['talent-search', 'format', 'search']);
  const { wishDetails } = useWishText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const details = wishDetails(wish);
  return (
    <li className={classes.wish} data-role={role}>
      <div className={classes.wishLine}>
        <UnstyledButton
          className={classes.wishButton}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span>
            <bdi className={classes.wishName}>{name}</bdi>
            <span className={classes.wishDetails}>{[t(`skill.role.${role}`), ...details].join(' · ')}</span>
          </span>
          <IconChevronDown size={16} aria-hidden className={classes.chevron} data-open={open || undefined} />
        </UnstyledButton>
        <CloseButton size="sm" aria-label={t('skill.remove', { name })} onClick={onRemove} />
      </div>
      <Stack id={id} gap={6} hidden={!open} display={open ? undefined : 'none'} pt={8}>
        <NativeSelect
          size="xs"
          aria-label={t('skill.roleOf', { name })}
          data={SKILL_ROLES.map((value) => ({ value, label: t(`skill.role.${value}`) }))}
          value={role}
          onChange={(event) => onChange(SKILL_ROLES.find((one) => one === event.currentTarget.value) ?? role, wish)}
        />
        <NativeSelect
          size="xs"
          aria-label={t('skill.levelOf', { name })}
          data={[
            { value: '', label: t('skill.anyLevel') },
            ...LEVELS.map((level) => ({
              value: String(level),
              label: level === 5 ? t('format:level.5') : t('skill.orBetter', { level: t(`format:level.${level}`) }),
            })),
          ]}
          value={String(wish.minLevel ?? '')}
          onChange={(event) => onChange(role, { ...wish, minLevel: Number(event.currentTarget.value) || undefined })}
        />
        <NativeSelect
          size="xs"
          aria-label={t('skill.evidenceOf', { name })}
          data={[
            { value: '', label: t('skill.anyEvidence') },
            ...EVIDENCE.map((value) => ({ value, label: t(`skill.evidence.${value}`) })),
          ]}
          value={wish.minEvidence ?? ''}
          onChange={(event) =>
            onChange(role, { ...wish, minEvidence: EVIDENCE.find((one) => one === event.currentTarget.value) })
          }
        />
      </Stack>
    </li>
  );
}
