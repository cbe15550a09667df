import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { FileUnknownPhraseDocument, type UnknownPhrasesQuery } from '@/shared/graphql/gql/unknown-phrases/graphql';
import { SkillPicker } from '@/shared/skills/skill-picker';
import { Card } from '@/shared/ui/card';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';

interface Props {
  readonly phrase: UnknownPhrasesQuery['unknownPhrases']['edges'][number]['node'];
  readonly onFiled: () => void;
}

/** A phrase with its two ends: it is another name of a skill, or it is no skill. */
export function PhraseRow({ phrase, onFiled }: Props) {
  const { t } = useTranslation(['unknown-phrases', 'shell']);
  const format = useFormat();
  const [{ fetching }, send] = useMutation(FileUnknownPhraseDocument);

  const file = async (skill: { id: string; name: string } | null) => {
    const { data, error } = await send({ id: phrase.id, skillId: skill?.id });
    if (error) return notifyProblem(t('shell:problem.server.title'));
    if (data?.fileUnknownPhrase.__typename === 'InputFailed') {
      return notifyProblem(data.fileUnknownPhrase.failures.map(({ message }) => message).join(' '));
    }
    notifyDone(skill ? t('filed', { text: phrase.text, skill: skill.name }) : t('dismissed', { text: phrase.text }));
    onFiled();
  };
  return (
    <Card p="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>
            <bdi>{phrase.text}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {t('seen', {
              count: phrase.occurrences,
              number: format.number(phrase.occurrences),
              time: format.instant(phrase.lastSeenAt),
            })}
          </Text>
        </div>
        <Group gap="sm">
          <SkillPicker
            hideLabel
            size="sm"
            label={t('fileAs', { text: phrase.text })}
            placeholder={t('isSkill')}
            onPick={(skill) => void file(skill)}
          />
          <Button
            variant="default"
            loading={fetching}
            aria-label={t('dismissOf', { text: phrase.text })}
            onClick={() => void file(null)}
          >
            {t('dismiss')}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}
