import type { Line } from '../../text/lines';
import type { Job } from '../work/read-work';
import type { Section } from '../sections/sections';

/** Lines in which skills are read together. */
export interface Segment {
  readonly kind: Section['kind'];
  readonly lines: readonly Line[];
  /** The job that they tell of. */
  readonly job: Job | null;
}

/** Sections that name other people's skills, pastimes, and what is no skill. */
const SILENT: ReadonlySet<Section['kind']> = new Set(['references', 'interests', 'personal', 'contact', 'terms']);

/** Cuts a résumé where a skill that is named again says something new: at jobs and projects. */
export function segmentsOf(sections: readonly Section[], jobs: readonly Job[]): Segment[] {
  const jobOf = new Map(jobs.flatMap((job) => job.lines.map((line) => [line, job] as const)));
  return sections.flatMap(({ kind, lines }) => {
    if (SILENT.has(kind)) return [];
    if (kind === 'projects') return projectsOf(lines).map((own): Segment => ({ kind, lines: own, job: null }));
    const segments: { kind: Section['kind']; lines: Line[]; job: Job | null }[] = [];
    for (const line of lines) {
      const job = jobOf.get(line) ?? null;
      const last = segments.at(-1);
      if (last && last.job === job) last.lines.push(line);
      else segments.push({ kind, lines: [line], job });
    }
    return segments;
  });
}

/** A project begins behind an empty line, or where plain words follow the bullets of another. */
function projectsOf(lines: readonly Line[]): Line[][] {
  const projects: Line[][] = [];
  const listed = lines.every(({ bullet, afterBlank }, at) => bullet && (at === 0 || !afterBlank));
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const begins =
      !before ||
      listed ||
      (line.afterBlank && !line.bullet) ||
      (!line.bullet && before.bullet && !/^\p{Ll}/u.test(line.text));
    if (begins) projects.push([line]);
    else projects.at(-1)!.push(line);
  });
  return projects;
}
