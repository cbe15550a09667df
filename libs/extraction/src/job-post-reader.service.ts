import { UnitOfWork } from '@hunar/database';
import { DomainError, type Viewer } from '@hunar/kernel';
import { SkillNormaliser, Taxonomy, UnknownPhraseService } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { JobPostAssistant } from './assist/job-post-assistant';
import { type JobPostReading, LONGEST_TEXT } from './job-post/job-post-reading';
import { readJobPost } from './job-post/read-job-post';
import { ReadingLimits } from './reading-limits';

/** Reads job posts for people who are signed in. */
@Injectable()
export class JobPostReader {
  constructor(
    private readonly normaliser: SkillNormaliser,
    private readonly taxonomy: Taxonomy,
    private readonly assistant: JobPostAssistant,
    private readonly limits: ReadingLimits,
    private readonly phrases: UnknownPhraseService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Reads by the rules, lets an attached model add to it, and counts the phrases that nobody could read.
   * @throws DomainError TEXT_TOO_LONG, or RATE_LIMITED when one account reads too often; UnauthenticatedError.
   */
  async read(viewer: Viewer, text: string): Promise<JobPostReading> {
    if (text.length > LONGEST_TEXT)
      throw new DomainError('TEXT_TOO_LONG', `The text may have ${LONGEST_TEXT} characters at most.`, {
        most: LONGEST_TEXT,
      });
    await this.limits.count(viewer, this.assistant.attached ? 'assisted' : 'rules');
    const read = readJobPost(text, { normaliser: this.normaliser, taxonomy: this.taxonomy });
    const reading = await this.assistant.assist(text, read);
    if (reading.unknown.length > 0)
      await this.unitOfWork.run(() => this.phrases.record(reading.unknown.map((phrase) => phrase.text)));
    return reading;
  }
}
