import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Phrases } from './phrases';
import { dataFolder, readDataFile } from './taxonomy-files';

const PURPOSES = [
  'level',
  'filler',
  'function',
  'techNouns',
  'strongTechNouns',
  'nearTechNouns',
  'introducers',
  'techVerbs',
  'vendors',
  'headings',
  'determiners',
  'verbal',
  'seasons',
  'employerCues',
  'skilledAt',
  'denialGap',
  'replacing',
  'placeCues',
  'givenNames',
  'things',
  'clientNouns',
] as const;

/** What a word is good for; each is one list of `reading/words.json`. */
export type Purpose = (typeof PURPOSES)[number];

interface NegationsFile {
  readonly harmless: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly ends: readonly string[];
}

/** The words that surround skills, from `data/reading`. Loaded once. */
export class Lexicon {
  private static loaded: Lexicon | undefined;

  private readonly words: Readonly<Record<Purpose, ReadonlySet<string>>>;
  readonly decoys: readonly string[];
  /** Phrases that deny what follows, that deny what stands before, and that only look like it. */
  readonly denial: Readonly<Record<'before' | 'after' | 'harmless', Phrases>>;
  /** Words that end a denial. */
  readonly denialEnds: ReadonlySet<string>;
  private readonly ordinary: ReadonlySet<string>;
  private readonly names: ReadonlySet<string>;

  constructor() {
    const words = readDataFile<Record<Purpose, readonly string[]>>('reading/words.json');
    const sets = PURPOSES.map((purpose) => [purpose, new Set(words[purpose])] as const);
    this.words = Object.fromEntries(sets) as unknown as Record<Purpose, ReadonlySet<string>>;
    this.decoys = readDataFile<{ phrases: readonly string[] }>('reading/decoys.json').phrases;
    const negations = readDataFile<NegationsFile>('reading/negations.json');
    this.denial = {
      before: new Phrases(negations.before),
      after: new Phrases(negations.after),
      harmless: new Phrases(negations.harmless),
    };
    this.denialEnds = new Set(negations.ends);
    this.names = new Set(readWords('people-and-places.txt'));
    const everyday = [...words.function, ...words.filler, ...words.level];
    this.ordinary = new Set([...readWords('ordinary-words.txt'), ...this.names, ...everyday]);
  }

  static load(): Lexicon {
    return (Lexicon.loaded ??= new Lexicon());
  }

  is(purpose: Purpose, word: string | undefined): boolean {
    return word !== undefined && this.words[purpose].has(word);
  }

  /** Whether this very form is listed as an everyday word or name. Lower case. */
  isListed(word: string): boolean {
    return this.ordinary.has(word);
  }

  /** Whether this is an everyday word or name, in one of its usual forms. Lower case. */
  isOrdinary(word: string): boolean {
    if (this.ordinary.has(word)) return true;
    return stems(word).some((stem) => stem.length >= 3 && this.ordinary.has(stem));
  }

  /** Whether this is the name of a person or a place. Lower case. */
  isName(word: string): boolean {
    return this.names.has(word);
  }

  /** Says how well or how long, or nothing at all: "advanced", "experience", "yrs". */
  isFiller(word: string): boolean {
    return this.words.level.has(word) || this.words.filler.has(word);
  }
}

const readWords = (name: string): string[] =>
  readFileSync(join(dataFolder(), 'reading', name), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\s+/)
    .filter(Boolean);

const SUFFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['ation', ['', 'e']],
  ['ations', ['', 'e']],
  ['ity', ['', 'e']],
  ['ic', ['', 'e', 'y']],
  ['ical', ['', 'e', 'y']],
  ['ism', ['', 'e', 'y']],
  ['ist', ['', 'e', 'y']],
  ['or', ['', 'e']],
  ['age', ['', 'e']],
  ['ance', ['', 'e']],
  ['ence', ['', 'e']],
  ['ship', ['']],
  ['ish', ['', 'e']],
  ['ies', ['y']],
  ['ied', ['y']],
  ['ily', ['y']],
  ['iness', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['ly', ['', 'le']],
  ['ness', ['']],
  ['able', ['', 'e']],
  ['ment', ['']],
  ['ful', ['']],
  ['less', ['']],
  ['ive', ['', 'e']],
  ['ion', ['', 'e']],
  ['ions', ['', 'e']],
  ['al', ['', 'e']],
  ['y', ['', 'e']],
];

/** What a word may be a form of: "planned" → plann, plan, … Generous, as only listed stems count. */
function stems(word: string): readonly string[] {
  const found: string[] = [];
  for (const [suffix, endings] of SUFFIXES) {
    if (!word.endsWith(suffix) || word.length - suffix.length < 3) continue;
    const base = word.slice(0, -suffix.length);
    for (const ending of endings) found.push(base + ending);
    if (base.at(-1) === base.at(-2)) found.push(base.slice(0, -1));
  }
  return found;
}
