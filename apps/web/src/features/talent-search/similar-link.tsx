import { useTranslation } from 'react-i18next';
import { TextLink } from '@/shared/ui/text-link';
import type { ResultEdge } from './edge';

/** So many of a person's strongest skills make others alike. */
const SKILLS = 5;

/** A search for people with the strongest skills of this one. */
export function SimilarLink({ talent }: { talent: ResultEdge['node'] }) {
  const { t } = useTranslation('talent-search');
  const skills = talent.skills.slice(0, SKILLS).map(({ skill }) => skill.id);
  if (skills.length === 0) return null;
  return (
    <TextLink to="/search" search={{ anyOf: skills }} size="sm" aria-label={t('similar.of', { name: talent.name })}>
      {t('similar.link')}
    </TextLink>
  );
}
