import { useFormat } from '@/shared/format/use-format';
import classes from './match.module.css';

/** The score in large figures. The bar beside it says it in words. */
export function ScoreFigure({ score }: { score: number }) {
  const format = useFormat();
  return (
    <span className={classes.figure} aria-hidden>
      {format.score(score)}
    </span>
  );
}
