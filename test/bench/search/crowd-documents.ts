import { SystemClock } from '@hunar/kernel';
import { Places } from '@hunar/places';
import type { SearchDocument, SearchIndexer } from '@hunar/search';
import { type ExchangeRates, type TalentCard, TalentContributions, TalentIndex, TalentReader } from '@hunar/talent';
import { Crowd, type Person } from './people';

const AT_A_TIME = 2_000;

/** The first `count` of a crowd as the talent index's own source of documents: made by its code, from no database. */
export function crowdIndex(crowd: Crowd, count: number): TalentIndex {
  // The reader asks for the profiles of a batch and then for what is known of them: each person is made once.
  let made = new Map<string, Person>();
  const people = (ids: readonly string[]): Person[] => ids.map((id) => made.get(id) ?? crowd.person(Crowd.indexOf(id)));
  const contributions = new TalentContributions();
  contributions.register({
    contribute: async (ids) => new Map(people(ids).map(({ profile, contribution }) => [profile.id, contribution])),
    facetLabels: async () => new Map(),
    facetNamed: async () => [],
  });
  const profiles = {
    byIds: async (ids: readonly string[]) => {
      made = new Map(people(ids).map((person) => [person.profile.id, person]));
      return new Map([...made].map(([id, { profile }]) => [id, profile]));
    },
    idsAfter: async (after: string | null, limit: number) => {
      const from = after === null ? 0 : Crowd.indexOf(after) + 1;
      return Array.from({ length: Math.max(0, Math.min(limit, count - from)) }, (_, at) => Crowd.idOf(from + at));
    },
  };
  const visibility = { consented: async (ids: readonly string[]) => new Set(ids) };
  const reader = new TalentReader(profiles as never, contributions, visibility as never);
  const rates = { table: async () => new Map([['USD', 1]]) } as unknown as ExchangeRates;
  const indexer = { register: () => undefined } as unknown as SearchIndexer;
  return new TalentIndex(reader, crowd.taxonomy, new Places(), rates, new SystemClock(), indexer);
}

/** Their documents, a batch at a time, so that a million are never held at once. */
export async function* crowdDocuments(
  crowd: Crowd,
  count: number,
  atATime = AT_A_TIME,
): AsyncGenerator<SearchDocument<TalentCard>[]> {
  const index = crowdIndex(crowd, count);
  for (let from = 0; from < count; from += atATime) {
    const ids = Array.from({ length: Math.min(atATime, count - from) }, (_, at) => Crowd.idOf(from + at));
    yield await index.documents(ids);
  }
}
