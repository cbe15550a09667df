import type { Page } from '@hunar/kernel';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Max, Min, IsOptional, IsString } from 'class-validator';

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Are there items after this page?' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page; null for an empty page.' })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many items, 1 to 100.' })
  @Min(1)
  @Max(100)
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page starts.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

export interface EdgeOf<Node> {
  node: Node;
  cursor: string;
}
export interface ConnectionOf<Node> {
  edges: EdgeOf<Node>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The Relay connection and edge classes of a node: `const { Connection, Edge } = connectionTypes(Job, 'Job')`. */
export function connectionTypes<Node>(node: Type<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with its cursor.` })
  class Edge implements EdgeOf<Node> {
    @Field(() => node, { description: 'The item.' })
    node: Node;

    @Field(() => String, { description: 'Where the item stands in the list.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection implements ConnectionOf<Node> {
    @Field(() => [Edge], { description: 'The items of this page.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Is there more?' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has for this viewer.' })
    totalCount: number;
  }
  return { Connection, Edge };
}

/** A page of rows as a connection of nodes. `cursorOf` gives each row's own cursor. */
export function toConnection<Row, Node>(
  page: Page<Row>,
  cursorOf: (row: Row) => string,
  toNode: (row: Row) => Node,
): ConnectionOf<Node> {
  return {
    edges: page.items.map((row) => ({ node: toNode(row), cursor: cursorOf(row) })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
    totalCount: page.totalCount,
  };
}
