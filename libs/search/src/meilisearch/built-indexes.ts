import type { Meilisearch } from 'meilisearch';
import { isMeiliError } from './meili-errors';
import type { MeiliTasks } from './meili-tasks';

const UID = 'hunar_indexes';

/** What is remembered of an index; null: nothing was. */
interface Remembered {
  readonly fingerprint: string | null;
  readonly mark: string | null;
}

/** Remembers, in an index of its own beside the others, to which definition each was built, and its mark. */
export class BuiltIndexes {
  constructor(
    private readonly client: Meilisearch,
    private readonly tasks: MeiliTasks,
  ) {}

  async of(name: string): Promise<Remembered> {
    try {
      const { fingerprint, mark } = await this.client
        .index<Partial<Remembered> & { id: string }>(UID)
        .getDocument(name);
      return { fingerprint: fingerprint ?? null, mark: mark ?? null };
    } catch (error) {
      const isUnknown = isMeiliError(error, 'document_not_found') || isMeiliError(error, 'index_not_found');
      if (isUnknown) return { fingerprint: null, mark: null };
      throw error;
    }
  }

  async remember(name: string, fingerprint: string): Promise<void> {
    await this.tasks.finished(this.client.index(UID).addDocuments([{ id: name, fingerprint }], { primaryKey: 'id' }));
  }

  async mark(name: string, mark: string): Promise<void> {
    await this.tasks.finished(this.client.index(UID).updateDocuments([{ id: name, mark }], { primaryKey: 'id' }));
  }

  async forget(name: string): Promise<void> {
    if ((await this.of(name)).fingerprint === null) return;
    await this.tasks.finished(this.client.index(UID).deleteDocument(name));
  }
}
