/**
 * A number of a table that others may know, as an arc between two sums that it is part of. Tables with row sums, column sums and a grand
 * total are networks: what a change of one number asks of the others is a circulation along arcs (Gusfield 1988).
 */
export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** What whoever reads the table knows of the number anyway. */
  readonly low: number;
  readonly high: number;
}

/**
 * How far the number of a hidden arc can be moved with all published ones as they are, every hidden one within its bounds: the exact
 * range that a reader can compute (the arcs' matrix is totally unimodular, so every whole number between is possible).
 */
export function feasibleRange(
  arcs: readonly Arc[],
  hidden: readonly boolean[],
  at: number,
): { low: number; high: number } {
  const { from, to, value, low, high } = arcs[at]!;
  const others = arcs.filter((_, index) => hidden[index] && index !== at);
  return {
    low: value - mostFlow(others, from, to, value - low),
    high: value + mostFlow(others, to, from, high - value),
  };
}

/** The most that can flow from `source` to `sink`, `limit` at most: shortest augmenting paths (Edmonds & Karp 1972). */
function mostFlow(arcs: readonly Arc[], source: string, sink: string, limit: number): number {
  const edges = arcs.flatMap((arc) => {
    const forth = { from: arc.from, to: arc.to, room: arc.high - arc.value };
    const back = { from: arc.to, to: arc.from, room: arc.value - arc.low };
    return [Object.assign(forth, { twin: back }), Object.assign(back, { twin: forth })];
  });
  let flow = 0;
  while (flow < limit) {
    const path = shortestPath(edges, source, sink);
    if (path === null) break;
    const room = Math.min(limit - flow, ...path.map((edge) => edge.room));
    for (const edge of path) {
      edge.room -= room;
      edge.twin!.room += room;
    }
    flow += room;
  }
  return flow;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  room: number;
  twin?: Edge;
}

function shortestPath(edges: readonly Edge[], source: string, sink: string): Edge[] | null {
  const reachedBy = new Map<string, Edge | null>([[source, null]]);
  for (const node of reachedBy.keys()) {
    for (const edge of edges) {
      if (edge.from === node && edge.room > 0 && !reachedBy.has(edge.to)) reachedBy.set(edge.to, edge);
    }
  }
  if (!reachedBy.has(sink)) return null;
  const path: Edge[] = [];
  for (let edge = reachedBy.get(sink); edge; edge = reachedBy.get(edge.from)) path.push(edge);
  return path;
}
