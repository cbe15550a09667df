import type { ChunkColumns } from './chunk';
import type { Column } from './memory';
import type { VocabularyValues } from './vocabulary';

/** Changes whenever columns mean something else than before. */
export const FORMAT = 2;

/** What a matrix is beside its columns, as JSON. */
export interface MatrixHeader {
  readonly format: number;
  /** People. */
  readonly size: number;
  readonly slots: number;
  readonly revision: number;
  /** Stands for the taxonomy's edges by which the sets of skills were made. */
  readonly graph: number;
  readonly vocabulary: VocabularyValues;
  /** Of each chunk, how far its two heaps are filled. */
  readonly chunks: readonly { readonly holdings: number; readonly postings: number }[];
}

/** A matrix in a form that can be written to a file and handed to a worker thread. */
export interface MatrixParts {
  readonly header: MatrixHeader;
  readonly arrays: Readonly<Record<string, Column>>;
}

interface RosterColumns {
  readonly ids: Uint32Array;
  readonly table: Int32Array;
}

/** Names the columns of a roster and of chunks. */
export function columnsOf(
  header: Omit<MatrixHeader, 'chunks'>,
  roster: RosterColumns,
  chunks: readonly ChunkColumns[],
): MatrixParts {
  const arrays: Record<string, Column> = { ids: roster.ids, table: roster.table };
  chunks.forEach(({ terms, skillsAt, skillCounts, classes, live, holdings, postings }, number) => {
    const { heap, directory } = postings;
    const columns = { ...terms, skillsAt, skillCounts, classes, live, holdings, postings: heap, directory };
    for (const [name, column] of Object.entries(columns)) arrays[`${number}.${name}`] = column;
  });
  const filled = chunks.map(({ holdingsUsed, postings }) => ({ holdings: holdingsUsed, postings: postings.used }));
  return { header: { ...header, chunks: filled }, arrays };
}

/** The columns by name. @throws RangeError when one is missing. */
export function readColumns({ header, arrays }: MatrixParts): { roster: RosterColumns; chunks: ChunkColumns[] } {
  const column = <Kind extends Column>(name: string): Kind => {
    const found = arrays[name];
    if (!found) throw new RangeError(`The matrix lacks its column ${name}.`);
    return found as Kind;
  };
  return {
    roster: { ids: column('ids'), table: column('table') },
    chunks: header.chunks.map(({ holdings, postings }, number) => ({
      terms: {
        rate: column(`${number}.rate`),
        weeklyHours: column(`${number}.weeklyHours`),
        day: column(`${number}.day`),
        schedule: column(`${number}.schedule`),
        languages: column(`${number}.languages`),
      },
      skillsAt: column(`${number}.skillsAt`),
      skillCounts: column(`${number}.skillCounts`),
      classes: column(`${number}.classes`),
      live: column(`${number}.live`),
      holdings: column(`${number}.holdings`),
      holdingsUsed: holdings,
      postings: { heap: column(`${number}.postings`), directory: column(`${number}.directory`), used: postings },
    })),
  };
}
