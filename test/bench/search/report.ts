import { median, p95 } from '../bench-app';
import type { Interview } from './interview';
import { type Kind, KINDS, type Questions } from './queries';
import type { Subject } from './subjects';

const ms = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** A table in Markdown; all but the first column are numbers. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');
}

/** Medians and 95th percentiles, per kind and subject. */
export function latencies(interview: Interview): string {
  const rows = [...interview].map(([name, answers]) => [
    name,
    ...KINDS.map((kind) => `${ms(median(answers[kind].milliseconds))} / ${ms(p95(answers[kind].milliseconds))}`),
  ]);
  return table(['ms, median / p95', ...KINDS], rows);
}

/** How many times faster than the baseline, question by question: the median of the ratios. */
export function ratios(interview: Interview, pairs: readonly (readonly [string, string])[]): string {
  const rows = pairs.flatMap(([name, base]) => {
    const [ours, theirs] = [interview.get(name), interview.get(base)];
    if (!ours || !theirs) return [];
    const ratio = (kind: Kind): string =>
      median(ours[kind].milliseconds.map((time, at) => theirs[kind].milliseconds[at]! / time)).toFixed(2);
    return [[`${base} ÷ ${name}`, ...KINDS.map(ratio)]];
  });
  return table(['time ÷ time, median of pairs', ...KINDS], rows);
}

/** The share of a clean question's first 20 that the misspelt one shows too, over all questions that find somebody. */
export function overlaps(interview: Interview): string {
  const rows = [...interview].map(([name, { typical, typo }]) => {
    const shares = typical.found.flatMap(({ ids }, at) => {
      const shown = new Set(typo.found[at]!.ids);
      return ids.length === 0 ? [] : [ids.filter((id) => shown.has(id)).length / ids.length];
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return [name, mean.toFixed(3), shares.filter((share) => share === 0).length, shares.length];
  });
  return table(['overlap@20 of misspelt with clean', 'mean', 'nobody in common', 'questions'], rows);
}

/** Do two subjects count alike? Where words have no neighbours they must; elsewhere who forgives finds more. Names what is otherwise. */
export function totals(interview: Interview, questions: Questions, exact: string, forgiving: string): string {
  const wrong: string[] = [];
  const rows = (['typical', 'broad'] as const).map((kind) => {
    const counts = { plain: 0, equal: 0, facets: 0, more: 0 };
    for (const [at, { plain, text }] of questions[kind].entries()) {
      const [least, found] = [interview.get(exact)![kind].found[at]!, interview.get(forgiving)![kind].found[at]!];
      const equal = least.total === found.total;
      const facets = equal && JSON.stringify(least.counts()) === JSON.stringify(found.counts());
      counts.plain += Number(plain);
      counts.equal += Number(equal);
      counts.facets += Number(facets);
      counts.more += Number(found.total > least.total);
      if (found.total < least.total || (plain && !equal) || (equal && !facets))
        wrong.push(
          `- ${kind} "${text}": ${exact} ${least.total}, ${forgiving} ${found.total}${equal ? ', facets differ' : ''}`,
        );
    }
    return [kind, questions[kind].length, counts.plain, counts.equal, counts.facets, counts.more];
  });
  const head = [
    `${exact} and ${forgiving}`,
    'questions',
    'words without near ones',
    'totals equal',
    'and facets',
    'more, by near words',
  ];
  const said =
    wrong.length === 0
      ? 'No total is less; none differs where no word has near ones; where totals are equal, so are all facets.'
      : `${wrong.length} answers are WRONG:\n${wrong.slice(0, 10).join('\n')}`;
  return `${table(head, rows)}\n\n${said}`;
}

/** What the API's processes hold in memory at the end. */
export function memory(subjects: readonly Subject[]): string {
  const rows = subjects.flatMap(({ name, residentMb }) => (residentMb ? [[name, residentMb() ?? 'not told']] : []));
  return table(['memory of the API, MB', 'resident'], rows);
}

/** How the median grew from the smallest size to the largest. */
export function growth(bySize: ReadonlyMap<number, Interview>): string {
  const sizes = [...bySize.keys()].sort((a, b) => a - b);
  const [small, large] = [sizes[0]!, sizes.at(-1)!];
  const rows = [...bySize.get(large)!].map(([name, answers]) => [
    name,
    ...KINDS.map(
      (kind) =>
        `${(median(answers[kind].milliseconds) / median(bySize.get(small)!.get(name)![kind].milliseconds)).toFixed(1)}×`,
    ),
  ]);
  return table([`cost at ${large} ÷ at ${small}`, ...KINDS], rows);
}
