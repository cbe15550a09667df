import { AppConfig } from '@hunar/config';
import { Taxonomy } from '@hunar/skills';
import { Injectable, Logger } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { JobPostReading } from '../job-post/job-post-reading';
import { askModel, type ChatEndpoint, ChatFailure } from './chat-client';
import { mergeSuggestion } from './merge-suggestion';
import { promptFor } from './prompt';
import { readSuggestion, type Suggestion } from './suggestion';

const TRIES = 2;

/**
 * Lets a language model add to what the rules read, when the operator has set LLM_BASE_URL: then the text of the post is sent there.
 * Whatever goes wrong, the rules' reading is the answer; a line of the log says so, without a word of the text.
 */
@Injectable()
export class JobPostAssistant {
  private readonly logger = new Logger('JobPostAssistant');
  private readonly endpoint: ChatEndpoint | null;

  constructor(
    config: AppConfig,
    private readonly taxonomy: Taxonomy,
  ) {
    this.endpoint = config.llm;
  }

  /** Is an endpoint set? */
  get attached(): boolean {
    return this.endpoint !== null;
  }

  async assist(text: string, reading: JobPostReading): Promise<JobPostReading> {
    if (this.endpoint === null || text.trim() === '') return reading;
    const suggestion = await this.suggestionFor(this.endpoint, text);
    return suggestion ? mergeSuggestion(reading, suggestion, text, this.taxonomy) : reading;
  }

  private async suggestionFor(endpoint: ChatEndpoint, text: string): Promise<Suggestion | null> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      try {
        const suggestion = readSuggestion(
          await askModel(endpoint, promptFor(text, randomBytes(9).toString('base64url'))),
        );
        if (suggestion) return suggestion;
        this.logger.warn({ event: 'model-answer-unusable', attempt, reason: 'schema' });
      } catch (error) {
        if (!(error instanceof ChatFailure)) throw error;
        this.logger.warn({ event: 'model-answer-unusable', attempt, reason: error.message });
        // Who was too slow once would be so again, and a refused key stays refused.
        if (error.reason === 'timeout' || /^status 4(?!29)/.test(error.message)) return null;
      }
    }
    return null;
  }
}
