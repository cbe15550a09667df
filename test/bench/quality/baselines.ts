import type { Posting, Profile } from './observed';

/** Orders people for a posting: a score each, the higher the better. Ties keep the order of ids, which says nothing. */
export type Ranker = (posting: Posting) => readonly number[];

const fold = (text: string): string => text.toLowerCase().trim();
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}+#.]*[\p{L}\p{N}+#]/gu) ?? [];
const textOf = ({ skills, about }: Profile): string => [...skills.map(({ label }) => label), about].join(' ');
const labelsOf = ({ must, nice }: Posting): string[] => [...must, ...nice].map(({ label }) => label);

/** Skills in common / skills of either, by name (Jaccard 1901). */
export function jaccard(profiles: readonly Profile[]): Ranker {
  const stated = profiles.map(({ skills }) => new Set(skills.map(({ label }) => fold(label))));
  return (posting) => {
    const wanted = new Set(labelsOf(posting).map(fold));
    return stated.map((held) => {
      const shared = [...wanted].filter((label) => held.has(label)).length;
      return shared / (held.size + wanted.size - shared);
    });
  };
}

export interface Bm25Settings {
  readonly k1: number;
  readonly b: number;
}

/** Okapi BM25 (Robertson & Zaragoza 2009) of the posting's skills over all words of a profile. */
export function bm25(profiles: readonly Profile[], settings: Bm25Settings): Ranker {
  return bm25Of(
    profiles.map((profile) => wordsOf(textOf(profile))),
    (posting) => labelsOf(posting).flatMap(wordsOf),
    settings,
  );
}

/** BM25 over any terms of people and postings. */
export function bm25Of(
  documents: readonly (readonly string[])[],
  queryOf: (posting: Posting) => readonly string[],
  { k1, b }: Bm25Settings,
): Ranker {
  const length = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
  const postings = new Map<string, Map<number, number>>();
  documents.forEach((terms, index) => {
    for (const term of terms) {
      const of = postings.get(term) ?? new Map<number, number>();
      postings.set(term, of.set(index, (of.get(index) ?? 0) + 1));
    }
  });
  return (posting) => {
    const scores = documents.map(() => 0);
    for (const term of new Set(queryOf(posting))) {
      const holders = postings.get(term);
      if (!holders) continue;
      const idf = Math.log(1 + (documents.length - holders.size + 0.5) / (holders.size + 0.5));
      for (const [index, times] of holders) {
        const norm = k1 * (1 - b + (b * documents[index]!.length) / length);
        scores[index]! += (idf * times * (k1 + 1)) / (times + norm);
      }
    }
    return scores;
  };
}

/** Those whose profile names every must-have come first, by BM25; then the others, by BM25. */
export function filteredBm25(profiles: readonly Profile[], settings: Bm25Settings): Ranker {
  const byText = bm25(profiles, settings);
  const texts = profiles.map((profile) => ` ${wordsOf(textOf(profile)).join(' ')} `);
  return (posting) => {
    const musts = posting.must.map(({ label }) => ` ${wordsOf(label).join(' ')} `);
    return byText(posting).map((score, index) =>
      musts.every((must) => texts[index]!.includes(must)) ? 1e6 + score : score,
    );
  };
}
