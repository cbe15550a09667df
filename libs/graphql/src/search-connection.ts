import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type EdgeOf, PageInfo } from './connection';
import { besidesOwnFilterText, Facet, Highlight } from './search.type';

export interface SearchEdgeOf<Node> extends EdgeOf<Node> {
  highlights: Highlight[];
}
export interface SearchConnectionOf<Node> {
  edges: SearchEdgeOf<Node>[];
  pageInfo: PageInfo;
  totalCount: number;
  facets: Facet[];
  correctedText: string | null;
  engine: string;
  standIn: boolean;
}

/**
 * The connection and edge classes of a search for `node`: as `connectionTypes`, with highlights and facets. `facets` names those that
 * there are, `anyOf` those of them that are counted besides their own filter.
 */
export function searchConnectionTypes<Node>(
  node: Type<Node>,
  name: string,
  facets: readonly string[],
  anyOf: readonly string[] = [],
) {
  const divides = [`How the whole result divides: by ${facets.join(', ')}.`];
  if (anyOf.length > 0) divides.push(besidesOwnFilterText(anyOf));

  @ObjectType(`${name}SearchEdge`, { description: `A ${name} that was found.` })
  class Edge implements SearchEdgeOf<Node> {
    @Field(() => node, { description: 'What was found.' })
    node: Node;

    @Field(() => String, { description: 'Where it stands in the result.' })
    cursor: string;

    @Field(() => [Highlight], { description: 'Where it matches the text.' })
    highlights: Highlight[];
  }

  @ObjectType(`${name}SearchConnection`, { description: `A page of a search for ${name}.` })
  class Connection implements SearchConnectionOf<Node> {
    @Field(() => [Edge], { description: 'What stands on this page.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Is there more?' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many were found, for this viewer.' })
    totalCount: number;

    @Field(() => [Facet], { description: divides.join(' ') })
    facets: Facet[];

    @Field(() => String, {
      nullable: true,
      description: 'The text that was searched where a word was misspelt; null: as it was typed.',
    })
    correctedText: string | null;

    @Field(() => String, { description: 'Which engine answered.' })
    engine: string;

    @Field(() => Boolean, { description: 'Did it stand in for the engine that is meant to answer and does not?' })
    standIn: boolean;
  }
  return { Connection, Edge };
}

/** What a search engine's page looks like from here. */
interface FoundPage<Card> {
  readonly hits: readonly {
    readonly card: Card;
    readonly cursor: string;
    readonly highlights: readonly {
      readonly field: string;
      readonly fragments: readonly { readonly text: string; readonly matched: boolean }[];
    }[];
  }[];
  readonly hasNextPage: boolean;
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
  readonly answeredBy: string;
  readonly correctedText: string | null;
  readonly standIn: boolean;
}

/** A page of an engine as a connection. `labelOf` says what people read for a value of a facet. */
export function toSearchConnection<Card, Node>(
  page: FoundPage<Card>,
  toNode: (card: Card) => Node,
  labelOf: (facet: string, value: string) => string,
): SearchConnectionOf<Node> {
  return {
    edges: page.hits.map(({ card, cursor, highlights }) => ({
      node: toNode(card),
      cursor,
      highlights: highlights.map(({ field, fragments }) => ({ field, fragments: [...fragments] })),
    })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.hits.at(-1)?.cursor ?? null },
    totalCount: page.total,
    facets: Object.entries(page.facets).map(([name, values]) => ({
      name,
      values: values.map(({ value, count }) => ({ value, count, label: labelOf(name, value) })),
    })),
    correctedText: page.correctedText,
    engine: page.answeredBy,
    standIn: page.standIn,
  };
}
