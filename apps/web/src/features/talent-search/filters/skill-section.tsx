import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SkillPicker } from '@/shared/skills/skill-picker';
import type { FilterProps } from '../filters';
import { changeWish, dropWish, everyWish } from '../skill-changes';
import { SearchableFacet } from './searchable-facet';
import { SkillWishRow } from './skill-wish-row';

/** The skills that are asked for, each with what it must be; a box to add one; the most frequent to tick. */
export function SkillSection(props: FilterProps) {
  const { state, change, skillName } = props;
  const { t } = useTranslation('talent-search');
  const wishes = everyWish(state);
  const ticked = wishes.filter(({ role }) => role !== 'noneOf').map(({ wish }) => wish.id);
  const tick = (ids: readonly string[]) => {
    const added = ids.find((id) => !ticked.includes(id));
    const removed = ticked.find((id) => !ids.includes(id));
    if (added) change(changeWish(state, 'skills', { id: added }));
    if (removed) change(dropWish(state, removed));
  };
  return (
    <SearchableFacet
      {...props}
      title={t('facet.skills')}
      name="skills"
      chosen={ticked}
      onChange={(ids) => tick(ids ?? [])}
    >
      <SkillPicker
        size="sm"
        hideLabel
        label={t('facet.addSkill')}
        placeholder={t('facet.addSkill')}
        taken={wishes.map(({ wish }) => wish.id)}
        onPick={({ id }) => change(changeWish(state, 'skills', { id }))}
      />
      {wishes.length > 0 && (
        <Stack component="ul" gap={6} m={0} p={0} aria-label={t('skill.list')} style={{ listStyle: 'none' }}>
          {wishes.map(({ role, wish }) => (
            <SkillWishRow
              key={wish.id}
              name={skillName(wish.id)}
              role={role}
              wish={wish}
              onChange={(nextRole, next) => change(changeWish(state, nextRole, next))}
              onRemove={() => change(dropWish(state, wish.id))}
            />
          ))}
        </Stack>
      )}
    </SearchableFacet>
  );
}
