import { Paper, type PaperProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './card.module.css';

interface Props extends PaperProps {
  readonly children: ReactNode;
  readonly component?: 'div' | 'section' | 'article' | 'li' | 'aside' | 'fieldset';
  readonly 'aria-labelledby'?: string;
  readonly 'aria-label'?: string;
}

const PADDING = { base: 'md', sm: 'lg' };

/** A raised sheet of paper: one thing among others. */
export function Card({ children, component = 'div', p = PADDING, ...props }: Props) {
  return (
    <Paper component={component} className={classes.card} p={p} {...props}>
      {children}
    </Paper>
  );
}
