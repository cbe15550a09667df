import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import { PersonCard } from '@/shared/talent/person-card';
import { SimilarLink } from '@/shared/talent/similar-link';
import type { AskedPage, ShownEdge } from './edge';
import { Why } from './why/why';

interface Props {
  readonly edge: ShownEdge;
  /** Where the person was found. */
  readonly page: AskedPage;
  /** Show why the person is there, without being asked. */
  readonly why: boolean;
}

export function ResultCard({ edge, page, why }: Props) {
  const { t } = useTranslation('talent-search');
  const { node: talent, highlights } = edge;
  return (
    <PersonCard person={talent} highlights={highlights} marked={askedSkills(page.input)}>
      {talent.programs.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('trainedAt', { programs: talent.programs.join(', ') })}
        </Text>
      )}
      <Why page={page} talent={talent} open={why}>
        <SimilarLink id={talent.id} name={talent.name} />
      </Why>
    </PersonCard>
  );
}

const askedSkills = ({ skillsAll, skillsAny }: TalentSearchInput) =>
  [...(skillsAll ?? []), ...(skillsAny ?? [])].map(({ skillId }) => skillId);
