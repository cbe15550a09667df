import { failureMessage, isCalendarDate } from '@hunar/graphql';
import {
  type AuditRow,
  type AuditScope,
  type AuditTable,
  FAIRNESS_AUDIT,
  FairnessAudits,
  type FairnessReport,
} from '@hunar/insights';
import { systemViewer } from '@hunar/kernel';
import { JobHandlers } from '@hunar/queue';
import { StartFailure } from '@hunar/runtime';
import { cliConfig } from '../system/cli-config';
import { withFeatures } from '../system/with-features';
import { put, putJson } from '../terminal/say';
import { WrongUse } from '../terminal/wrong-use';

const SYSTEM = systemViewer('cli');

/** `hunar fairness`: audits shortlists here and now, on record as the system. */
export async function fairness(options: { job?: string; from?: string; to?: string; json?: boolean }): Promise<void> {
  for (const day of [options.from, options.to])
    if (day !== undefined && !isCalendarDate(day)) throw new WrongUse(`${day} is not a day such as 2026-11-23.`);
  const scope = { jobId: options.job ?? null, from: options.from ?? null, to: options.to ?? null };
  const report = await audit(scope);
  await (options.json ? putJson({ scope, ...report }) : put(inWords(report)));
}

const audit = (scope: AuditScope): Promise<FairnessReport> =>
  withFeatures(cliConfig(), async (app) => {
    const audits = app.get(FairnessAudits, { strict: false });
    const made = await audits.create(SYSTEM, scope);
    if (!made.ok) throw new StartFailure(made.failures.map((failure) => failureMessage(failure, 'en')).join(' '));
    const { id } = made.value;
    await app.get(JobHandlers, { strict: false }).runNow(FAIRNESS_AUDIT, { auditId: id });
    return (await audits.get(SYSTEM, id)).report!;
  });

function inWords({ jobs, people, modelVersion, regionsFromCity, tables, ...least }: FairnessReport): string {
  return [
    `${people} people ranked for ${jobs} jobs by ${modelVersion}; the region of ${regionsFromCity} was taken from their city.`,
    `Withheld (–): groups of fewer than ${least.leastPeople} people, selections of fewer than ${least.leastSelected}, and what gives them away.`,
    ...tables.flatMap(tableInWords),
    '',
  ].join('\n');
}

const WHAT = { top_10: 'among the first ten', top_100: 'among the first hundred', scoring: 'above the median' };

function tableInWords({ dimension, definition, rate, rows }: AuditTable): string[] {
  return [
    '',
    `${dimension.replaceAll('_', ' ')}, ${WHAT[definition]}: ${percent(rate)} of all`,
    `${'category'.padEnd(30)}${['people', 'selected', 'rate', '95 %', 'ratio'].map((title) => title.padStart(15)).join('')}`,
    ...rows.map(
      (row) =>
        `${nameOf(row).padEnd(30)}${cellsOf(row)
          .map((cell) => cell.padStart(15))
          .join('')}`,
    ),
  ];
}

const nameOf = ({ sex, region, unknown }: AuditRow): string =>
  [sex, region?.replaceAll('_', ' '), unknown && 'not known'].filter(Boolean).join(', ');

function cellsOf({ people, selected, rate, low, high, impactRatio, belowFourFifths, excluded }: AuditRow): string[] {
  const ratio = impactRatio === null ? (excluded ? 'under 2 %' : '') : impactRatio.toFixed(2);
  return [
    String(people ?? '–'),
    String(selected ?? '–'),
    rate === null ? '–' : percent(rate),
    low === null ? '' : `${percent(low)}–${percent(high!)}`,
    belowFourFifths ? `${ratio} < 4/5` : ratio,
  ];
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
