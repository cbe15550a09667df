import { newId } from '@hunar/kernel';
import type { Meilisearch } from 'meilisearch';
import type { IndexDefinition } from '../search-engine';
import { indexSettings } from './index-settings';
import { isMeiliError } from './meili-errors';
import type { MeiliTasks } from './meili-tasks';

/** Makes, swaps and drops the engine's indexes. */
export class MeiliIndexes {
  constructor(
    private readonly client: Meilisearch,
    private readonly tasks: MeiliTasks,
  ) {}

  async exists(uid: string): Promise<boolean> {
    try {
      await this.client.getRawIndex(uid);
      return true;
    } catch (error) {
      if (isMeiliError(error, 'index_not_found')) return false;
      throw error;
    }
  }

  /** An index beside the live one, with its settings and empty; resolves with its name. What others left there is dropped first. */
  async openAside(index: IndexDefinition): Promise<string> {
    const prefix = `${index.name}_aside_`;
    const { results } = await this.client.getRawIndexes({ limit: 1_000 });
    for (const { uid } of results) if (uid.startsWith(prefix)) await this.drop(uid);
    return this.make(index, prefix + newId());
  }

  /** Makes the live index where there is none; it is there with its settings, or not at all. */
  async create(index: IndexDefinition): Promise<void> {
    const uid = await this.make(index, `${index.name}_new_${newId()}`);
    try {
      await this.tasks.finished(this.client.swapIndexes([{ indexes: [uid, index.name], rename: true }]));
    } catch (error) {
      await this.drop(uid);
      // Another process was faster.
      if (!(await this.exists(index.name))) throw error;
    }
  }

  /** Puts one index in another's place, which is dropped. */
  async replace(index: IndexDefinition, uid: string, swapped: () => Promise<void>): Promise<void> {
    if (!(await this.exists(index.name))) await this.create(index);
    await this.tasks.finished(this.client.swapIndexes([{ indexes: [index.name, uid], rename: false }]));
    await swapped();
    await this.drop(uid);
  }

  async drop(uid: string): Promise<void> {
    await this.tasks.finished(this.client.deleteIndex(uid)).catch((error: unknown) => {
      if (!isMeiliError(error, 'index_not_found')) throw error;
    });
  }

  private async make(index: IndexDefinition, uid: string): Promise<string> {
    await this.tasks.finished(this.client.createIndex(uid, { primaryKey: 'id' }));
    await this.tasks.finished(this.client.index(uid).updateSettings(indexSettings(index)));
    return uid;
  }
}
