import { UnitOfWork } from '@hunar/database';
import { Clock, DomainError, type Viewer } from '@hunar/kernel';
import { SkillNormaliser, Taxonomy, UnknownPhraseService } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { ReadingLimits } from '../reading-limits';
import { readResumeDocument } from './read-document';
import { LONGEST_RESUME, readResume } from './read-resume';
import { shareablePhrases } from './shareable-phrases';
import type { ResumeKnowledge, ResumeReading } from './resume-reading';

/** Reads résumés for people who are signed in. Keeps nothing but the phrases that look like unknown skills. */
@Injectable()
export class ResumeReader {
  constructor(
    private readonly normaliser: SkillNormaliser,
    private readonly taxonomy: Taxonomy,
    private readonly limits: ReadingLimits,
    private readonly phrases: UnknownPhraseService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError TEXT_TOO_LONG, or RATE_LIMITED when one account reads too often; UnauthenticatedError. */
  async readText(viewer: Viewer, text: string): Promise<ResumeReading> {
    if (text.length > LONGEST_RESUME)
      throw new DomainError('TEXT_TOO_LONG', `The text may have ${LONGEST_RESUME} characters at most.`, {
        most: LONGEST_RESUME,
      });
    await this.limits.count(viewer, 'rules');
    return this.recorded(readResume(text, this.knowledge()));
  }

  /** Counts one reading before the file of it is taken. @throws as `readText` does. */
  async admit(viewer: Viewer): Promise<void> {
    await this.limits.count(viewer, 'files');
  }

  /** @throws DocumentError when the file cannot be read. */
  async readFile(bytes: Uint8Array): Promise<ResumeReading> {
    return this.recorded(await readResumeDocument(bytes, this.knowledge()));
  }

  private knowledge(): ResumeKnowledge {
    return { normaliser: this.normaliser, taxonomy: this.taxonomy, today: this.clock.now().toISOString().slice(0, 10) };
  }

  private async recorded(reading: ResumeReading): Promise<ResumeReading> {
    const phrases = shareablePhrases(reading);
    if (phrases.length > 0) await this.unitOfWork.run(() => this.phrases.record(phrases));
    return reading;
  }
}
