import { audiencesOf } from '@hunar/kernel';
import { SearchEngine } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { crowdIndex } from './search/crowd-documents';
import { newFounder, signIn } from './search/founder';
import { type Interview, interview } from './search/interview';
import { eachLoadedCrowd, type LoadedCrowd } from './search/loaded-crowd';
import { countOf, readOptions } from './search/options';
import { Crowd } from './search/people';
import { questionsOf } from './search/queries';
import { growth, latencies, memory, overlaps, ratios, table, totals } from './search/report';
import { startApi } from './search/server-programs';
import type { Open, Site } from './search/setting';
import { NAMES } from './search/subject-names';
import { bareSubject, graphqlSubject, portSubject, type Subject } from './search/subjects';

const WARM_UP = 20;
const PAIRS = [
  [NAMES.ours.postgres, NAMES.plain],
  [NAMES.graphql.postgres, NAMES.plain],
  [NAMES.bare, NAMES.plain],
  [NAMES.graphql.postgres, NAMES.ours.postgres],
  [NAMES.ours.meilisearch, NAMES.bare],
  [NAMES.graphql.meilisearch, NAMES.bare],
] as const;

/**
 * Plain PostgreSQL, our engines and bare Meilisearch, with and without GraphQL around them, in turns.
 * `npm run bench -- search [sizes, by commas] [--questions N] [--keep DIR]`: what is kept in DIR is not loaded again.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { positions, options } = readOptions(args, ['questions', 'keep']);
  const sizes = (positions[0] ?? '100000').split(',').map(countOf);
  const crowd = new Crowd(Taxonomy.load());
  const questions = await questionsOf(crowd, countOf(options.questions ?? '100'), Math.min(...sizes));
  const bySize = new Map<number, Interview>();
  await eachLoadedCrowd(crowd, sizes, options.keep, async (loaded, open) => {
    const { size, built, sites } = loaded;
    console.log(`\n## ${size} people\n`);
    const rows = built.map(({ name, seconds, making }) => [name, seconds.toFixed(1), making.toFixed(1)]);
    console.log(`${table(['build', 'seconds', 'of them for making documents'], rows)}\n`);
    const subjects = await subjectsOf(crowd, loaded, open);
    const answers = await interview(subjects, questions, WARM_UP);
    bySize.set(size, answers);
    const parts = [latencies(answers), ratios(answers, PAIRS), overlaps(answers)];
    parts.push(totals(answers, questions, NAMES.plain, NAMES.ours.postgres));
    if (sites.meilisearch) parts.push(totals(answers, questions, NAMES.bare, NAMES.ours.meilisearch));
    parts.push(memory(subjects));
    console.log(parts.join('\n\n'));
  });
  if (bySize.size > 1) console.log(`\n${growth(bySize)}`);
}

async function subjectsOf(crowd: Crowd, { plain, sites }: LoadedCrowd, open: Open): Promise<Subject[]> {
  const { index } = crowdIndex(crowd, 0);
  const subjects: Subject[] = [{ name: NAMES.plain, ask: (question) => plain.ask(question) }];
  const add = async (name: keyof typeof NAMES.ours, { app, databaseUrl, meiliUrl }: Site): Promise<void> => {
    const founder = await newFounder(app);
    const api = await open(startApi(databaseUrl, meiliUrl), (it) => it.stop());
    if (meiliUrl) subjects.push(bareSubject(NAMES.bare, meiliUrl, index, audiencesOf(founder.viewer)!));
    subjects.push(
      portSubject(NAMES.ours[name], app.get(SearchEngine, { strict: false }), founder.viewer, index),
      graphqlSubject(NAMES.graphql[name], api, await signIn(api.url, founder)),
    );
  };
  await add('postgres', sites.postgres);
  if (sites.meilisearch) await add('meilisearch', sites.meilisearch);
  return subjects;
}
