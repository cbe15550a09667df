import { type Figures, median } from './figures';

/** Loads something for so many seconds with so many requests at a time. */
export type Measure = (seconds: number, atATime: number) => Promise<Figures>;

const AT_A_TIME = 8;
const SECONDS = 3;
const WARM_UP_SECONDS = 4;
const ROUNDS = 5;
const KINDS = ['bare', 'graphql', 'floor'] as const;
type Kind = (typeof KINDS)[number];

const NAMES: Readonly<Record<Kind, string>> = {
  bare: 'bare engine',
  graphql: 'ours through GraphQL, signed in',
  floor: 'raw Fastify, the same bytes',
};

/** What each round measured, under load and alone, and the processor time that the API took for a search (null: not told). */
export interface Rounds {
  readonly busy: Readonly<Record<Kind, readonly Figures[]>>;
  readonly alone: Readonly<Record<Kind, readonly Figures[]>>;
  readonly apiMs: number | null;
}

/** Measures one after the other, round after round, so that whatever else the machine does hits all alike. */
export async function inTurns(
  measures: Readonly<Record<Kind, Measure>>,
  apiBusyMs: () => number | null,
): Promise<Rounds> {
  const busy: Record<Kind, Figures[]> = { bare: [], graphql: [], floor: [] };
  const alone: Record<Kind, Figures[]> = { bare: [], graphql: [], floor: [] };
  for (const kind of KINDS) await measures[kind](WARM_UP_SECONDS, AT_A_TIME);
  let apiMs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = apiBusyMs();
    busy.graphql.push(await measures.graphql(SECONDS, AT_A_TIME));
    apiMs += (apiBusyMs() ?? Number.NaN) - (before ?? Number.NaN);
    for (const kind of ['bare', 'floor'] as const) busy[kind].push(await measures[kind](SECONDS, AT_A_TIME));
    for (const kind of KINDS) alone[kind].push(await measures[kind](1, 1));
  }
  const searches = busy.graphql.reduce((sum, figures) => sum + figures.searches, 0);
  return { busy, alone, apiMs: Number.isNaN(apiMs) ? null : apiMs / searches };
}

/** Prints the medians of the rounds, and the ratios of each round's pair. */
export function report(engine: string, { busy, alone, apiMs }: Rounds): void {
  const head = `| ${engine} | searches/s, ${AT_A_TIME} at a time | p50 ms | p95 ms | one at a time: p50 ms |`;
  console.log(`\n${head}\n| --- | --: | --: | --: | --: |`);
  for (const kind of KINDS) {
    const of = (figure: keyof Figures, list = busy[kind]) => median(list.map((figures) => figures[figure]));
    const cells = [of('p50'), of('p95'), of('p50', alone[kind])].map((value) => value.toFixed(2));
    console.log(`| ${NAMES[kind]} | ${of('perSecond').toFixed(0)} | ${cells.join(' | ')} |`);
  }
  const ratios = busy.graphql.map(({ perSecond }, round) => perSecond / busy.bare[round]!.perSecond);
  const shares = alone.graphql.map(({ p50 }, round) => alone.bare[round]!.p50 / p50);
  console.log(`GraphQL ÷ bare engine, searches/s: ${median(ratios).toFixed(2)} (rounds: ${listed(ratios)})`);
  console.log(
    `The engine's share of a request that is alone: ${median(shares).toFixed(2)} (rounds: ${listed(shares)})`,
  );
  if (apiMs !== null) console.log(`Processor time of the API for a search: ${apiMs.toFixed(2)} ms`);
}

const listed = (ratios: readonly number[]): string => ratios.map((ratio) => ratio.toFixed(2)).join(' ');
