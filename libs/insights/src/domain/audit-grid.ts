import type { Region, Sex } from './categories';
import { type Counts, together } from './counts';
import { type Definition, type Dimension, type Group, LEAST_PEOPLE } from './definitions';
import { REGION_ORDER, SEX_ORDER } from './tally';

/** A line of a table: a sex, a region or both; null within the table's dimension: not known. */
export interface Line {
  readonly dimension: Dimension;
  readonly sex: Sex | null;
  readonly region: Region | null;
  readonly unknown: boolean;
  readonly counts: Readonly<Record<Definition, Counts>>;
}

/**
 * People of a sex or a region of which there are too few to be shown count as not known: so the line "not known" gives away
 * neither that somebody's category is unknown nor that it is a small one, and the large categories can be shown beside it.
 */
export function foldSmall(groups: readonly Group[]): Group[] {
  const peopleOf = (wanted: (group: Group) => boolean): number =>
    groups.reduce((sum, group) => sum + (wanted(group) ? group.counts.top_10.people : 0), 0);
  const isLarge = <Key extends 'sex' | 'region'>(key: Key, value: Group[Key]): boolean =>
    peopleOf((group) => group[key] === value) >= LEAST_PEOPLE;
  return groups.map((group) => ({
    ...group,
    sex: isLarge('sex', group.sex) ? group.sex : null,
    region: isLarge('region', group.region) ? group.region : null,
  }));
}

/** The lines of all tables, those of the smaller groups included; lines without people are left out. */
export function linesOf(groups: readonly Group[]): Line[] {
  const line = (dimension: Dimension, sex: Sex | null, region: Region | null, members: readonly Group[]): Line[] => {
    if (members.length === 0) return [];
    const of = (definition: Definition) => together(members.map(({ counts }) => counts[definition]));
    const unknown = (dimension !== 'region' && sex === null) || (dimension !== 'sex' && region === null);
    const counts = { top_10: of('top_10'), top_100: of('top_100'), scoring: of('scoring') };
    return [{ dimension, sex, region, unknown, counts }];
  };
  return [
    ...SEX_ORDER.flatMap((sex) =>
      line(
        'sex',
        sex,
        null,
        groups.filter((group) => group.sex === sex),
      ),
    ),
    ...REGION_ORDER.flatMap((region) =>
      line(
        'region',
        null,
        region,
        groups.filter((group) => group.region === region),
      ),
    ),
    ...SEX_ORDER.flatMap((sex) =>
      REGION_ORDER.flatMap((region) =>
        line(
          'sex_by_region',
          sex,
          region,
          groups.filter((group) => group.sex === sex && group.region === region),
        ),
      ),
    ),
  ];
}
