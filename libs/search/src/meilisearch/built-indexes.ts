import type { Meilisearch } from 'meilisearch';
import { isMeiliError } from './meili-errors';
import type { MeiliTasks } from './meili-tasks';

const UID = 'hunar_indexes';

/** Remembers, in an index of its own beside the others, to which definition each was built. */
export class BuiltIndexes {
  constructor(
    private readonly client: Meilisearch,
    private readonly tasks: MeiliTasks,
  ) {}

  /** Null: it was never built. */
  async fingerprint(name: string): Promise<string | null> {
    try {
      return (await this.client.index<{ id: string; fingerprint: string }>(UID).getDocument(name)).fingerprint;
    } catch (error) {
      if (isMeiliError(error, 'document_not_found') || isMeiliError(error, 'index_not_found')) return null;
      throw error;
    }
  }

  async remember(name: string, fingerprint: string): Promise<void> {
    await this.tasks.finished(this.client.index(UID).addDocuments([{ id: name, fingerprint }], { primaryKey: 'id' }));
  }

  async forget(name: string): Promise<void> {
    if ((await this.fingerprint(name)) === null) return;
    await this.tasks.finished(this.client.index(UID).deleteDocument(name));
  }
}
