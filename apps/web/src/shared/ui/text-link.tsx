import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = AnchorProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps> & { ref?: Ref<HTMLAnchorElement> };

const TextAnchor = ({ ref, ...props }: Props) => (
  <Anchor underline={props.inherit ? 'hover' : 'always'} ref={ref} {...props} />
);

/** A link within text, to a page of the app. */
export const TextLink = createLink(TextAnchor);
