import { Checkbox, Group, NumberInput, Pill, Stack, Text } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/graphql/gql/profile/graphql';
import { SkillPicker } from '@/shared/skills/skill-picker';
import { SectionForm } from './section-form';
import { numberOrNull, useSectionForm } from './use-section-form';

const ENGAGEMENTS: readonly Engagement[] = ['HOURLY', 'PART_TIME', 'FULL_TIME', 'FIXED_PRICE'];
/** Skills that the API takes. */
const MOST = 10;

/** Named as the API's input, so that a failure's path finds its field. */
interface Fields {
  wishes: {
    skillIds: { id: string; name: string }[];
    engagements: Engagement[];
    leastHours: number | string;
    mostHours: number | string;
  };
}

export function WishesForm() {
  const { t } = useTranslation('profile');
  const { form, frame } = useSectionForm<Fields>({
    id: 'wishes',
    from: ({ wishes }) => ({
      wishes: {
        skillIds: (wishes?.skills ?? []).map(({ id, name }) => ({ id, name })),
        engagements: [...(wishes?.engagements ?? [])],
        leastHours: wishes?.leastHours ?? '',
        mostHours: wishes?.mostHours ?? '',
      },
    }),
    to: ({ wishes }) => {
      const skillIds = wishes.skillIds.map(({ id }) => id);
      const [leastHours, mostHours] = [numberOrNull(wishes.leastHours), numberOrNull(wishes.mostHours)];
      const none = skillIds.length + wishes.engagements.length === 0 && leastHours === null && mostHours === null;
      return { wishes: none ? null : { skillIds, engagements: wishes.engagements, leastHours, mostHours } };
    },
  });
  const { control, formState } = form;
  const faults = formState.errors.wishes;
  return (
    <SectionForm frame={frame}>
      <Text size="sm" c="dimmed">
        {t('wishes.lead')}
      </Text>
      <Controller
        control={control}
        name="wishes.skillIds"
        render={({ field }) => (
          <Stack gap="xs">
            <SkillPicker
              label={t('field.wishSkills')}
              description={t('wishes.skillsHint', { most: MOST })}
              taken={field.value.map(({ id }) => id)}
              error={faults?.skillIds?.message ?? faults?.skillIds?.root?.message}
              onPick={(skill) => field.value.length < MOST && field.onChange([...field.value, skill])}
            />
            {field.value.length > 0 && (
              <Group gap="xs" component="ul" p={0} m={0} aria-label={t('field.wishSkills')}>
                {field.value.map(({ id, name }) => (
                  <Pill
                    key={id}
                    component="li"
                    size="lg"
                    withRemoveButton
                    removeButtonProps={{ 'aria-label': t('removeNamed', { name }), 'aria-hidden': false, tabIndex: 0 }}
                    onRemove={() => field.onChange(field.value.filter((one) => one.id !== id))}
                  >
                    <bdi>{name}</bdi>
                  </Pill>
                ))}
              </Group>
            )}
          </Stack>
        )}
      />
      <Controller
        control={control}
        name="wishes.engagements"
        render={({ field }) => (
          <Checkbox.Group
            label={t('field.wishEngagements')}
            description={t('wishes.engagementsHint')}
            value={field.value}
            onChange={(kinds) => field.onChange(ENGAGEMENTS.filter((kind) => kinds.includes(kind)))}
            error={faults?.engagements?.message}
          >
            <Group mt="xs" gap="md">
              {ENGAGEMENTS.map((kind) => (
                <Checkbox key={kind} value={kind} label={t(`engagement.${kind}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
      />
      <Group align="flex-start" gap="sm">
        {(['leastHours', 'mostHours'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={`wishes.${name}`}
            render={({ field }) => (
              <NumberInput
                {...field}
                label={t(`wishes.${name}`)}
                min={1}
                max={168}
                allowDecimal={false}
                flex="1 1 9rem"
                error={faults?.[name]?.message}
              />
            )}
          />
        ))}
      </Group>
      {faults?.message && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {faults.message}
        </Text>
      )}
    </SectionForm>
  );
}
