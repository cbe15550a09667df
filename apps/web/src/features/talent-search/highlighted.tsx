import { Fragment } from 'react';
import type { TalentSearchQuery } from '@/shared/graphql/gql/talent-search/graphql';
import classes from './talent-search.module.css';

type Fragments = TalentSearchQuery['talentSearch']['edges'][number]['highlights'][number]['fragments'];

/** A text with the words that the search found in it marked. */
export function Highlighted({ text, fragments }: { text: string; fragments: Fragments | undefined }) {
  if (!fragments?.length) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {fragments.map((fragment, place) =>
        fragment.matched ? (
          <mark key={place} className={classes.mark}>
            {fragment.text}
          </mark>
        ) : (
          <Fragment key={place}>{fragment.text}</Fragment>
        ),
      )}
    </bdi>
  );
}
