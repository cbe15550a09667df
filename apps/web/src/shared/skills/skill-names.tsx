import classes from './skill-names.module.css';

interface Props {
  readonly label: string;
  readonly skills: readonly { readonly id: string; readonly name: string }[];
  /** Ids that were asked for: they come first, marked. */
  readonly marked?: readonly string[];
}

const NONE: readonly string[] = [];

/** Skills by their names alone, in a row. */
export function SkillNames({ label, skills, marked = NONE }: Props) {
  if (skills.length === 0) return null;
  const asked = (id: string) => marked.includes(id);
  const ordered = skills.toSorted((a, b) => Number(asked(b.id)) - Number(asked(a.id)));
  return (
    <ul className={classes.skills} aria-label={label}>
      {ordered.map(({ id, name }) => (
        <li key={id} className={classes.skill} data-marked={asked(id) || undefined}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
