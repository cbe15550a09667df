import { StartFailure } from '@hunar/runtime';
import { readFileSync } from 'node:fs';
import { askSchema } from '../system/api-schema';
import { cliConfig } from '../system/cli-config';
import { pathOf, unreadable } from '../system/file-source';
import { put, putJson } from '../terminal/say';
import { WrongUse } from '../terminal/wrong-use';

const SKILL = 'skill { id name }';
const CARD = `id name headline city country rate { amount amountMinor currency period } weeklyHours timeZone
  skills { ${SKILL} level years evidence evidenceUrl } programs certified claimed evidence`;
const SHORTLIST = `query Match($input: JobPostingInput!, $first: Int!) {
  shortlistPreview(input: $input, first: $first) {
    __typename
    ... on Shortlist {
      modelVersion poolSize considered tookMs freshAsOf gates emphasis
      matches {
        rank scoreRank score sentence talent { ${CARD} }
        moved { fromRank toRank topTens sentence }
        both { score wishScore parts { code label value weight contribution sentence } }
        parts {
          code label value weight contribution sentence
          skills { ${SKILL} credit through { id name } level wantedLevel evidence value rarity }
        }
        gaps { code sentence }
      }
    }
    ... on InputFailed { failures { code message path } }
  }
}`;

interface Shortlist {
  readonly considered: number;
  readonly poolSize: number;
  readonly gates: readonly string[];
  readonly emphasis: string | null;
  readonly matches: readonly {
    rank: number;
    score: number;
    sentence: string;
    talent: { name: string };
    moved: { sentence: string } | null;
    gaps: { sentence: string }[];
  }[];
}
type Answer =
  | ({ readonly __typename: 'Shortlist' } & Shortlist)
  | { readonly __typename: 'InputFailed'; readonly failures: readonly { message: string; path: string[] }[] };

/** `hunar match --job JOB.json`: the shortlist of a job that is not posted. */
export async function match(options: { job: string; top: string; json?: boolean }): Promise<void> {
  const first = Number(options.top);
  if (!Number.isInteger(first) || first < 1 || first > 100)
    throw new WrongUse('--top must be a whole number from 1 to 100.');
  const variables = { input: readJob(options.job), first };
  const { shortlistPreview } = await askSchema<{ shortlistPreview: Answer }>(cliConfig(), SHORTLIST, variables);
  if (shortlistPreview.__typename === 'InputFailed') {
    throw new StartFailure(
      shortlistPreview.failures.map(({ message, path }) => `${path.join('.')}: ${message}`).join(' '),
    );
  }
  const { __typename, ...shortlist } = shortlistPreview;
  await (options.json ? putJson(shortlist) : put(inWords(shortlist)));
}

function readJob(typed: string): unknown {
  const path = pathOf(typed);
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const reason =
      error instanceof SyntaxError ? 'this is not JSON' : unreadable((error as NodeJS.ErrnoException).code);
    throw new StartFailure(`${path}: ${reason}.`);
  }
}

const inWords = ({ considered, poolSize, gates, emphasis, matches }: Shortlist): string =>
  [
    `${considered} of ${poolSize} people have something that the job asks for.`,
    ...gates,
    ...(emphasis === null ? [] : [emphasis]),
    ...matches.flatMap(({ rank, score, talent, sentence, moved, gaps }) => [
      `${String(rank).padStart(3)}  ${score.toFixed(2).padStart(6)}  ${talent.name}: ${sentence}`,
      ...(moved === null ? [] : [`               (${moved.sentence})`]),
      ...gaps.map((gap) => `               - ${gap.sentence}`),
    ]),
    '',
  ].join('\n');
