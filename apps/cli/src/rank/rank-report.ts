import { MODEL_VERSION } from '@hunar/matching';
import { put } from '../terminal/say';
import type { JobMatches } from './ranked';
import type { Skipped } from './resume-sources';

/** Gaps of a match that people are told; the JSON has them all. */
const GAPS_TOLD = 3;

/** Writes rankings on stdout as they are made, for people or as one JSON object. */
export class RankReport {
  private jobs = 0;

  constructor(
    private readonly json: boolean,
    private readonly poolSize: number,
  ) {}

  async begin(): Promise<void> {
    if (this.json) await put(`{"modelVersion":${JSON.stringify(MODEL_VERSION)},"resumes":${this.poolSize},"jobs":[`);
    else await put(`${this.poolSize} résumé${this.poolSize === 1 ? '' : 's'}.\n`);
  }

  async job(matches: JobMatches): Promise<void> {
    const { modelVersion: _, ...job } = matches;
    if (this.json) await put(`${this.jobs === 0 ? '' : ','}${JSON.stringify(job)}`);
    else await put(inWords(matches));
    this.jobs += 1;
  }

  async end(skipped: readonly Skipped[]): Promise<void> {
    if (this.json) await put(`],"skipped":${JSON.stringify(skipped)}}\n`);
  }
}

const inWords = ({ id, title, mustHave, niceToHave, matches }: JobMatches): string =>
  [
    '',
    title === null ? id : `${title} (${id})`,
    `Must have: ${namesOf(mustHave)}. Nice to have: ${namesOf(niceToHave)}.`,
    ...matches.flatMap(({ rank, score, name, file, line, id: own, sentence, gaps }) => [
      `${String(rank).padStart(4)}  ${score.toFixed(2).padStart(6)}  ${name ?? 'no name'} [${line === null ? file : own}]: ${sentence}`,
      ...gaps.slice(0, GAPS_TOLD).map((gap) => `                - ${gap.sentence}`),
    ]),
    '',
  ].join('\n');

const namesOf = (skills: readonly { name: string }[]): string => skills.map(({ name }) => name).join(', ') || 'nothing';
