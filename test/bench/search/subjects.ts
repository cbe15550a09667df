import type { Viewer } from '@hunar/kernel';
import type { IndexDefinition, SearchEngine, SearchFilter } from '@hunar/search';
import { FACETS, HITS, type Question } from './queries';
import type { ServerProgram } from './server-programs';

/** What a subject answered, as far as it can be compared. */
export interface Found {
  readonly ids: readonly string[];
  readonly total: number;
  /** How many each value of a facet has, by facet, the most first; made when asked for. */
  readonly counts: () => readonly (readonly number[])[];
}

/** Whoever is asked. */
export interface Subject {
  readonly name: string;
  ask(question: Question): Promise<Found>;
  /** Megabytes in memory of the process that answers, where it is one of ours and the system tells. */
  readonly residentMb?: () => number | null;
}

const filtersOf = ({ skills, rate }: Question): SearchFilter[] => [
  ...(skills.length > 0 ? [{ field: 'skills', allOf: skills }] : []),
  ...(rate
    ? [
        { field: 'rate', atLeast: rate[0] },
        { field: 'rate', atMost: rate[1] },
      ]
    : []),
];

/** An engine of ours through the port. */
export function portSubject(name: string, engine: SearchEngine, viewer: Viewer, index: IndexDefinition): Subject {
  return {
    name,
    ask: async (question) => {
      const { text } = question;
      const query = { text, filters: filtersOf(question), facets: FACETS, sort: null, first: HITS, after: null };
      const { hits, total, facets } = await engine.search(viewer, index, query);
      const counts = () => FACETS.map((facet) => (facets[facet] ?? []).map(({ count }) => count));
      return { ids: hits.map(({ id }) => id), total, counts };
    },
  };
}

interface BareAnswer {
  readonly hits: readonly { readonly id: string }[];
  readonly estimatedTotalHits: number;
  readonly facetDistribution: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Meilisearch with nothing around it: one search over HTTP in the index that our engine made, with the viewer's audiences, facets and highlights. */
export function bareSubject(name: string, url: string, index: IndexDefinition, audiences: readonly string[]): Subject {
  const seen = `audience IN [${audiences.map((audience) => `"${audience}"`).join(', ')}]`;
  const texts = index.searchable.map((field) => `t_${field}`);
  return {
    name,
    ask: async ({ text, skills, rate }) => {
      const filter = [
        seen,
        ...skills.map((skill) => `k_skills = "${skill}"`),
        ...(rate ? [`n_rate >= ${rate[0]}`, `n_rate <= ${rate[1]}`] : []),
      ];
      const body = {
        q: text,
        filter,
        facets: FACETS.map((facet) => `k_${facet}`),
        limit: HITS,
        matchingStrategy: 'all',
        attributesToRetrieve: ['id', 'card'],
        attributesToHighlight: texts,
      };
      const answer = await post<BareAnswer>(`${url}/indexes/${index.name}/search`, body);
      return {
        ids: answer.hits.map(({ id }) => id),
        total: answer.estimatedTotalHits,
        counts: () => FACETS.map((facet) => inOrder(answer.facetDistribution[`k_${facet}`])),
      };
    },
  };
}

/** Counts of a facet's values, the most first. */
export const inOrder = (counts: Readonly<Record<string, number>> | null | undefined): number[] =>
  Object.values(counts ?? {}).sort((one, other) => other - one);

const OPERATION = `
  query ($input: TalentSearchInput!) {
    talentSearch(input: $input, first: ${HITS}, facets: [${FACETS.map((facet) => facet.toUpperCase()).join(', ')}]) {
      totalCount
      pageInfo { hasNextPage endCursor }
      facets { name values { value label count } }
      edges {
        cursor
        highlights { field fragments { text matched } }
        node {
          id name headline city country weeklyHours timeZone programs certified claimed evidence
          rate { amount amountMinor currency period }
          skills { level years evidence evidenceUrl skill { id name } }
        }
      }
    }
  }`;

interface Answer {
  readonly data?: {
    readonly talentSearch: {
      readonly totalCount: number;
      readonly facets: readonly { readonly name: string; readonly values: readonly { readonly count: number }[] }[];
      readonly edges: readonly { readonly node: { readonly id: string } }[];
    };
  };
  readonly errors?: readonly { readonly message: string }[];
}

/** The API in another process, as a signed-in founder. */
export function graphqlSubject(
  name: string,
  api: Pick<ServerProgram, 'residentMb'> & { readonly url: string },
  cookie: string,
): Subject {
  return {
    name,
    residentMb: () => api.residentMb(),
    ask: async ({ text, skills, rate }) => {
      const input = {
        text,
        skillsAll: skills.map((skillId) => ({ skillId })),
        ...(rate ? { rateMin: rate[0], rateMax: rate[1] } : {}),
      };
      const { data, errors } = await post<Answer>(
        `${api.url}/graphql`,
        { query: OPERATION, variables: { input } },
        { cookie },
      );
      if (!data?.talentSearch) throw new Error(`The API answered: ${JSON.stringify(errors)}`);
      const { edges, totalCount, facets } = data.talentSearch;
      return {
        ids: edges.map(({ node }) => node.id),
        total: totalCount,
        counts: () =>
          FACETS.map((name) => facets.find((facet) => facet.name === name)?.values.map(({ count }) => count) ?? []),
      };
    },
  };
}

async function post<T>(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as T;
}
