import type { SearchDocument } from '@hunar/search';
import type { TalentCard } from '@hunar/talent';
import { Random } from '../quality/random';
import { crowdDocuments } from './crowd-documents';
import type { Crowd } from './people';
import { Words } from './words';

export const KINDS = ['typical', 'broad', 'prefix', 'typo'] as const;
export type Kind = (typeof KINDS)[number];

/** What every subject is asked. A rate is USD per hour; all count the same three facets and show 20 hits. */
export interface Question {
  readonly kind: Kind;
  readonly text: string;
  readonly skills: readonly string[];
  readonly rate: readonly [number, number] | null;
  /** Its words have no neighbour, longer form or synonym: who finds exactly these words finds as many as who forgives. */
  readonly plain: boolean;
}

/** The questions of each kind. */
export type Questions = Readonly<Record<Kind, readonly Question[]>>;

export const FACETS = ['skills', 'cities', 'programs'] as const;
export const HITS = 20;

/** At most so many people give the words of the questions. */
const SAMPLE = 5_000;
const BROAD = [0.07, 0.14] as const;
/** More people have them than a search for two words would leave. */
const TOO_COMMON = 0.5;

/**
 * `count` questions of each kind about the first `least` people (so that they find somebody at every size), the same each time. A
 * typo's clean question is the typical one of its place.
 */
export async function questionsOf(crowd: Crowd, count: number, least: number): Promise<Questions> {
  const sample: SearchDocument<TalentCard>[] = [];
  for await (const documents of crowdDocuments(crowd, Math.min(SAMPLE, least))) sample.push(...documents);
  const words = new Words(sample, crowd.taxonomy);
  const random = new Random(crowd.seed + 1);
  const typical = Array.from({ length: count }, () => typicalOf(sample, words, random));
  const pairs = broadPairs(words, random);
  const text = (kind: Kind, typed: string): Question => ({
    kind,
    text: typed,
    skills: [],
    rate: null,
    plain: words.arePlain(typed),
  });
  return {
    typical,
    broad: Array.from({ length: count }, (_, at) => text('broad', pairs[at % pairs.length]!)),
    prefix: Array.from({ length: count }, () => text('prefix', random.pick(words.all).slice(0, 3))),
    typo: typical.map((question) => ({
      ...question,
      kind: 'typo' as const,
      text: misspelt(question.text, random),
      plain: false,
    })),
  };
}

/** Two words of somebody's, two skills, and a range around the rate: somebody is found at every size. */
function typicalOf(sample: readonly SearchDocument<TalentCard>[], words: Words, random: Random): Question {
  for (;;) {
    const { card, fields } = random.pick(sample);
    const own = words.of(fields).filter((word) => word.length >= 5 && words.share(word) < TOO_COMMON);
    if (own.length < 2 || typeof fields.rate !== 'number' || card.skills.length < 2) continue;
    const text = random.some(own, 2).join(' ');
    const skills = random.some(card.skills, 2).map(({ skillId }) => skillId);
    const rate = [Math.floor(fields.rate * 0.6), Math.ceil(fields.rate * 1.6)] as const;
    return { kind: 'typical', text, skills, rate, plain: words.arePlain(text) };
  }
}

/** Pairs of words that a tenth of all people have both of. */
function broadPairs(words: Words, random: Random): string[] {
  const common = words.all.filter(
    (word) => word.length >= 4 && words.share(word) > BROAD[0] && words.share(word) < 0.9,
  );
  const pairs = common.flatMap((one, at) => common.slice(at + 1).map((other) => [one, other] as const));
  const tenth = pairs.filter((pair) => {
    const share = words.shareOfBoth(...pair);
    return share >= BROAD[0] && share <= BROAD[1];
  });
  return random.some(tenth, 100).map((pair) => pair.join(' '));
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One letter left out, added, exchanged or swapped with the next, in one word of five letters or more. */
export function misspelt(text: string, random: Random): string {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (word.length >= 5 ? [at] : []));
  const at = random.pick(long);
  const word = words[at]!;
  for (;;) {
    const place = random.whole(0, word.length - 1);
    const [before, letter, after] = [word.slice(0, place), word[place]!, word.slice(place + 1)];
    const other = random.pick([...LETTERS]);
    const edited = random.pick([
      before + after,
      before + other + letter + after,
      before + other + after,
      before + (after[0] ?? '') + letter + after.slice(1),
    ]);
    if (edited !== word) return words.with(at, edited).join(' ');
  }
}
