import { parse, print, separateOperations } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACETS, HITS, type Kind, type Question, type Questions } from '../search/queries';

/** A GraphQL request's body. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const WEB = 'apps/web/src';
const KINDS: readonly Kind[] = ['typical', 'broad', 'prefix'];

/** The web app's own search operation (cards with skills, facets, highlights) for the questions of each kind, in turn. */
export function searches(questions: Questions): Operation[] {
  const query = document();
  const facets = FACETS.map((facet) => facet.toUpperCase());
  return questions.typical.flatMap((_, at) =>
    KINDS.map((kind) => ({ query, variables: { input: inputOf(questions[kind][at]!), first: HITS, facets } })),
  );
}

const inputOf = ({ text, skills, rate }: Question) => ({
  text,
  skillsAll: skills.map((skillId) => ({ skillId })),
  ...(rate && { rateMin: rate[0], rateMax: rate[1] }),
});

function document(): string {
  const shared = readdirSync(join(WEB, 'shared'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => join(WEB, 'shared', file));
  const files = [join(WEB, 'features/talent-search/operations.graphql'), ...shared];
  const operations = separateOperations(parse(files.map((file) => readFileSync(file, 'utf8')).join('\n')));
  return print(operations.TalentSearch!);
}
