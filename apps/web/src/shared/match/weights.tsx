import { Text } from '@mantine/core';
import { useFormat } from '@/shared/format/use-format';
import classes from './match.module.css';

interface Props {
  readonly label: string;
  readonly parts: readonly { readonly code: string; readonly label: string; readonly weight: number }[];
}

/** How many of the hundred points each part of the score can give. */
export function Weights({ label, parts }: Props) {
  const format = useFormat();
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        {label}
      </Text>
      <div className={classes.bar} aria-hidden>
        {parts.map((part) => (
          <span
            key={part.code}
            className={classes.segment}
            data-part={part.code}
            style={{ width: `${part.weight}%` }}
          />
        ))}
      </div>
      <ul className={classes.weights} aria-label={label}>
        {parts.map((part) => (
          <li key={part.code}>
            <span className={classes.key} data-part={part.code} aria-hidden />
            {part.label} <strong>{format.score(part.weight)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
