import { DatabaseEvents } from '@hunar/database';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { NormalisedText } from './domain/normalised-text';
import { SkillNormaliser } from './domain/skill-normaliser';
import { Taxonomy } from './domain/taxonomy';
import { UnknownPhraseRepository } from './persistence/unknown-phrase.repository';

/** Channel on which it is published that an operator filed a phrase. */
export const PHRASE_FILED_CHANNEL = 'phrase_filed';

/** The normaliser of a running system: it also knows the labels that operators filed, in every process within moments. */
@Injectable()
export class NormaliserWithFiledAliases implements OnApplicationBootstrap, OnApplicationShutdown {
  private current: SkillNormaliser;
  private unsubscribe: (() => Promise<void>) | null = null;

  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly phrases: UnknownPhraseRepository,
    private readonly events: DatabaseEvents,
  ) {
    this.current = new SkillNormaliser(taxonomy);
  }

  normalise(text: string): NormalisedText {
    return this.current.normalise(text);
  }

  readAll(text: string): NormalisedText {
    return this.current.readAll(text);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.unsubscribe = await this.events.subscribe(
      PHRASE_FILED_CHANNEL,
      () => void this.reload().catch(() => undefined),
    );
    await this.reload();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.unsubscribe?.();
  }

  private async reload(): Promise<void> {
    const aliases = await this.phrases.aliases();
    if (aliases.length > 0) this.current = new SkillNormaliser(this.taxonomy, aliases);
  }
}
