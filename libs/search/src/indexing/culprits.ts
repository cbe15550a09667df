import { digestOf } from '../document-digest';
import { saysUnavailable } from '../postgres/says-unavailable';
import { type DocumentSource, type SearchDocument, SearchUnavailableError } from '../search-engine';

/** By id of an entity that failed by its own fault: why. */
export type Culprits = ReadonlyMap<string, string>;

/**
 * Does `work` for all of the ids; where that fails, for ever smaller parts of them, until those that it fails for are alone.
 * Resolves with these. @throws SearchUnavailableError: that is no entity's fault.
 */
export async function besidesCulprits(
  ids: readonly string[],
  work: (ids: readonly string[]) => Promise<void>,
): Promise<Culprits> {
  try {
    await work(ids);
    return new Map();
  } catch (error) {
    if (error instanceof SearchUnavailableError || ids.length === 0) throw error;
    if (ids.length === 1) return new Map([[ids[0]!, error instanceof Error ? error.message : String(error)]]);
    const middle = Math.ceil(ids.length / 2);
    const first = await besidesCulprits(ids.slice(0, middle), work);
    return new Map([...first, ...(await besidesCulprits(ids.slice(middle), work))]);
  }
}

/** The documents of entities. @throws SearchUnavailableError when the database does not answer: that is no entity's fault either. */
export const readDocuments = (source: DocumentSource, ids: readonly string[]): Promise<readonly SearchDocument[]> =>
  saysUnavailable(() => source.documents(ids));

/** As `readDocuments`; the entities of which none can be made are told apart. */
export async function documentsBesides(
  source: DocumentSource,
  ids: readonly string[],
): Promise<{ readonly documents: readonly SearchDocument[]; readonly culprits: Culprits }> {
  const documents: SearchDocument[] = [];
  const culprits = await besidesCulprits(ids, async (part) => {
    documents.push(...(await readDocuments(source, part)));
  });
  return { documents, culprits };
}

/** What no document's digest is. */
const UNMADE = 'unmade';

/** The digests of entities' documents; of one of which none can be made, a digest that no document has: it differs from what the index has. */
export async function digestsOf(source: DocumentSource, ids: readonly string[]): Promise<Map<string, string>> {
  const { documents, culprits } = await documentsBesides(source, ids);
  return new Map([
    ...documents.map((document) => [document.id, digestOf(document)] as const),
    ...[...culprits.keys()].map((id) => [id, UNMADE] as const),
  ]);
}
