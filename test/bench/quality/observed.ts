import type { Taxonomy } from '@hunar/skills';
import { clamp, type Random } from './random';
import type { Job, Person } from './world';

/** A line of somebody's skill list, as it was typed. */
export interface StatedSkill {
  readonly label: string;
  readonly level: number | null;
  readonly years: number | null;
  readonly isEvidenced: boolean;
}

/** What a profile says. Null: not stated. */
export interface Profile {
  readonly id: string;
  readonly skills: readonly StatedSkill[];
  /** A few sentences, in which some skills are named that the list leaves out. */
  readonly about: string;
  readonly rate: number | null;
  readonly weeklyHours: number | null;
  readonly hours: { readonly start: number; readonly end: number } | null;
  readonly daysUntilFree: number | null;
  readonly english: number | null;
}

/** What a posting says: skills in the founder's words. */
export interface Posting {
  readonly must: readonly { readonly label: string; readonly level: number | null }[];
  readonly nice: readonly { readonly label: string; readonly level: number | null }[];
}

/** How much of the truth arrives. Set once, from what imports and public profiles look like, and not tuned by results. */
const DROPPED = 0.2;
const DROPPED_WHEN_IMPLIED = 0.65;
const IN_PROSE = 0.2;
const ALIASED = 0.5;
const MISSPELT = 0.04;
const LEVEL_STATED = 0.6;
const LEVEL_NOISE = 0.8;
const YEARS_STATED = 0.4;
const BOASTERS = 0.15;
const TERM_STATED = 0.8;

/** Writes profiles and postings as people do: things left out, in other words, in passing, overstated. */
export class Observer {
  private readonly labels = new Map<string, string[]>();

  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly random: Random,
  ) {
    for (const { label, skillId } of taxonomy.labels()) {
      const known = this.labels.get(skillId);
      if (known) known.push(label);
      else this.labels.set(skillId, [label]);
    }
  }

  profile(person: Person, everySkill: readonly string[]): Profile {
    const { random } = this;
    const bias = random.normal() * 0.5;
    const held = [...person.levels].filter(([, level]) => level >= 0.8);
    const isImplied = (id: string) => held.some(([other]) => other !== id && this.taxonomy.impliesPath(other, id));
    const told = held.filter(([id]) => !random.chance(isImplied(id) ? DROPPED_WHEN_IMPLIED : DROPPED));
    const boasts = random.chance(BOASTERS) ? random.some(everySkill, random.whole(3, 8)) : [];
    const skills: StatedSkill[] = [];
    const prose: string[] = [];
    for (const [id, level] of [...told, ...boasts.map((id) => [id, 0] as const)]) {
      if (random.chance(IN_PROSE)) prose.push(this.labelOf(id));
      else skills.push(this.stated(id, level === 0 ? random.between(2, 4) : level + bias, person.years, level >= 3));
    }
    const { terms } = person;
    const stated = <Value>(value: Value): Value | null => (random.chance(TERM_STATED) ? value : null);
    return {
      id: person.id,
      skills: random.some(skills, skills.length),
      about: this.sentences(prose, person.role),
      rate: stated(terms.rate),
      weeklyHours: stated(terms.weeklyHours),
      hours: stated({ start: terms.startHour, end: terms.endHour }),
      daysUntilFree: stated(terms.daysUntilFree),
      english: stated(terms.english),
    };
  }

  posting({ must, nice }: Job): Posting {
    const word = ({ skillId, level, saysLevel }: Job['must'][number]) => ({
      label: this.labelOf(skillId),
      level: saysLevel ? level : null,
    });
    return { must: must.map(word), nice: nice.map(word) };
  }

  private stated(id: string, level: number, years: number, isGood: boolean): StatedSkill {
    const { random } = this;
    const said = clamp(Math.round(level + LEVEL_NOISE * random.normal()), 1, 5);
    return {
      label: this.labelOf(id),
      level: random.chance(LEVEL_STATED) ? said : null,
      years: random.chance(YEARS_STATED) ? Math.round(years * random.between(0.3, 1) * 2) / 2 : null,
      isEvidenced: random.chance(isGood ? 0.35 : 0.15),
    };
  }

  private labelOf(id: string): string {
    const [name, ...aliases] = this.labels.get(id)!;
    const label = aliases.length > 0 && this.random.chance(ALIASED) ? this.random.pick(aliases) : name!;
    return this.random.chance(MISSPELT) ? misspelt(label, this.random) : label;
  }

  private sentences(words: readonly string[], role: string): string {
    const { random } = this;
    const told = words.map((word) => random.pick(SENTENCES).replace('…', word));
    return [`Works as ${this.taxonomy.role(role)?.name ?? role}.`, ...random.some(FILLERS, 2), ...told].join(' ');
  }
}

function misspelt(label: string, random: Random): string {
  if (label.length < 6) return label;
  const at = random.whole(2, label.length - 3);
  return label.slice(0, at) + label[at + 1]! + label[at]! + label.slice(at + 2);
}

const SENTENCES = [
  'Spent two years with … in production.',
  'Built a small product for a shop with ….',
  'Also knows ….',
  'My last project used ….',
  'Comfortable with … and eager to learn more.',
];
const FILLERS = [
  'I deliver on time and write clear updates every day.',
  'Worked with clients from three continents.',
  'Good at breaking a large problem into small ones.',
  'I enjoy working in a team that reviews each other’s work.',
  'Available for long engagements and short experiments alike.',
  'Graduated with distinction and taught two juniors since.',
];
