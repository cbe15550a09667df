import { Fragment } from 'react';
import classes from './search.module.css';

type Fragments = readonly { readonly text: string; readonly matched: boolean }[];

/** A text with the words that the search found in it marked. */
export function Highlighted({ text, fragments }: { text: string; fragments: Fragments | undefined }) {
  if (!fragments?.length) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {withOffsets(fragments).map(({ offset, fragment }) =>
        fragment.matched ? (
          <mark key={offset} className={classes.mark}>
            {fragment.text}
          </mark>
        ) : (
          <Fragment key={offset}>{fragment.text}</Fragment>
        ),
      )}
    </bdi>
  );
}

function withOffsets(fragments: Fragments) {
  let end = 0;
  return fragments.map((fragment) => {
    const offset = end;
    end += fragment.text.length + 1;
    return { offset, fragment };
  });
}
