import { DatabaseEvents, UnitOfWork } from '@hunar/database';
import { AuditLog } from '@hunar/identity';
import {
  accountIdOf,
  Clock,
  decodeCursor,
  encodeCursor,
  failure,
  ForbiddenError,
  hasRole,
  isId,
  NotFoundError,
  type Page,
  type Result,
  success,
  type Viewer,
} from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { labelKey } from './domain/labels/label-key';
import { Taxonomy } from './domain/taxonomy';
import { PHRASE_FILED_CHANNEL } from './filed-aliases';
import { type OpenPhrase, type SeenPhrase, UnknownPhraseRepository } from './persistence/unknown-phrase.repository';

/** Longer than any skill's label: whatever is longer is a sentence, and may say something about its writer. */
const LONGEST = 60;
/** An address, or a number of five digits and more, however it is parted. */
const PERSONAL = /@|\p{Cc}|(?:\d[\s().-]{0,2}){5}|:\/\/|\b\w{2,}\.\w{2,6}\//u;

/** Keeps the words that nobody could read as skills, for operators to file. */
@Injectable()
export class UnknownPhraseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly phrases: UnknownPhraseRepository,
    private readonly taxonomy: Taxonomy,
    private readonly audit: AuditLog,
    private readonly events: DatabaseEvents,
  ) {}

  /** Counts phrases; in one statement, in the caller's transaction. What looks like an address or a number is not kept. */
  async record(phrases: readonly string[]): Promise<void> {
    const seen = new Map<string, SeenPhrase>();
    for (const phrase of phrases) {
      const text = phrase.trim().replace(/\s+/gu, ' ');
      const key = labelKey(text);
      if (key === '' || text.length > LONGEST || PERSONAL.test(text)) continue;
      seen.set(key, { key, text: seen.get(key)?.text ?? text, times: (seen.get(key)?.times ?? 0) + 1 });
    }
    if (seen.size > 0) await this.phrases.record([...seen.values()], this.clock.now());
  }

  /** What waits to be filed, the most frequent first. @throws ForbiddenError unless an operator asks. */
  async list(viewer: Viewer, { first, after }: { first: number; after: string | null }): Promise<Page<OpenPhrase>> {
    if (!hasRole(viewer, 'operator')) throw new ForbiddenError();
    const key = after === null ? null : decodeCursor(after, 2);
    const keyset = key && isCount(key[0]) && isId(String(key[1])) ? ([Number(key[0]), String(key[1])] as const) : null;
    const rows = await this.phrases.open(keyset, first);
    const items = rows.slice(0, first);
    const last = items.at(-1);
    return {
      items,
      hasNextPage: rows.length > items.length,
      endCursor: last ? phraseCursor(last) : null,
      totalCount: await this.phrases.countOpen(),
    };
  }

  /**
   * Files a phrase as another label of a skill, or (null) as no skill.
   * @throws ForbiddenError unless an operator asks; NotFoundError when it does not wait.
   */
  async file(viewer: Viewer, id: string, skillId: string | null): Promise<Result<void, 'SKILL_UNKNOWN'>> {
    if (!hasRole(viewer, 'operator')) throw new ForbiddenError();
    if (skillId !== null && !this.taxonomy.byId(skillId))
      return failure('SKILL_UNKNOWN', ['skillId'], { value: skillId });
    return this.unitOfWork.run(async () => {
      if (!isId(id) || !(await this.phrases.file(id, skillId, accountIdOf(viewer), this.clock.now())))
        throw new NotFoundError('phrase');
      await this.audit.write(viewer, 'phrase.filed', 'unknown-phrase', id, { skillId });
      await this.events.publish(PHRASE_FILED_CHANNEL, id);
      return success(undefined);
    });
  }
}

export const phraseCursor = ({ occurrences, id }: OpenPhrase): string => encodeCursor([occurrences, id]);

/** May it be a number of occurrences, as PostgreSQL's integer holds them? */
const isCount = (value: unknown): boolean => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
